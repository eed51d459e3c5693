package uk.safersheets.functions.crime;

import java.math.BigDecimal;
import java.util.List;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Function;
import uk.safersheets.statistics.counts.TwoCounts;

/**
 * {@code VERDICT(previous, current)}, or {@code VERDICT(previous, current, previous length, current length, level)} where
 * the counts cover periods of different length, or the level is another than 0.05: is this change real? In words, at 95%:
 * {@code clear rise}, {@code clear fall}, {@code no clear change}, and {@code too few to say} when both counts are under
 * 10. Empty where there is nothing to compare: a count that is blank, negative, not whole or over a million million, or a
 * level that is not over 0 and at most one half: 0.95 is no level but how sure one is. A length is a number of days; where one is blank they count as equal.
 *
 * <p>The test is {@link TwoCounts}. Being exact it asks a little more than {@code z = (b - a) / sqrt(a + b)} beyond 1.96:
 * 10 to 21 (z = 1.98, p = 0.071) and 100 to 130 (z = 1.98, p = 0.056) are no clear change. Every change that {@code
 * domain.md} section 8 calls significant is clear, the closest being 248 to 205 (z = -2.02, p = 0.048). A rise or a fall
 * is one of the rate: 120 in 366 days after 100 in 91 is a fall.
 */
final class Verdict implements Function {
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000L);

    @Override
    public Area call(List<Area> arguments) {
        boolean isKnown = arguments.size() == 2 || arguments.size() == 4 || arguments.size() == 5;
        return Area.of(isKnown ? verdict(arguments) : Value.of(ExcelError.VALUE));
    }

    private static Value verdict(List<Area> arguments) {
        for (var argument : arguments) {
            var value = argument.first();
            if (value instanceof Value.Error) {
                return value;
            }
            if (!value.isBlank() && !(value instanceof Value.Number)) {
                return Value.of(ExcelError.VALUE);
            }
        }
        double level = number(arguments, 4, VerdictWords.LEVEL);
        if (!isCount(arguments.get(0)) || !isCount(arguments.get(1)) || !(level > 0 && level <= VerdictWords.HIGHEST)) {
            return Value.of("");
        }
        var counts = TwoCounts.over(
                count(arguments.get(0)), count(arguments.get(1)), number(arguments, 2, 0), number(arguments, 3, 0));
        return Value.of(VerdictWords.of(counts, level));
    }

    private static boolean isCount(Area area) {
        return area.first() instanceof Value.Number number
                && number.amount().signum() >= 0
                && number.amount().compareTo(MOST) <= 0
                && number.amount().stripTrailingZeros().scale() <= 0;
    }

    private static long count(Area area) {
        return ((Value.Number) area.first()).amount().longValueExact();
    }

    /** @param otherwise what stands for one that is blank or left out */
    private static double number(List<Area> arguments, int at, double otherwise) {
        return at < arguments.size() && arguments.get(at).first() instanceof Value.Number number
                ? number.amount().doubleValue()
                : otherwise;
    }
}
