package uk.safersheets.functions.crime;

import java.math.BigDecimal;
import java.util.List;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Function;
import uk.safersheets.statistics.counts.TwoCounts;

/**
 * {@code VERDICT(previous, current)}, or {@code VERDICT(previous, current, previous length, current length)} where the
 * counts cover periods of different length: is this change real? In words, at 95%: {@code clear rise}, {@code clear
 * fall}, {@code no clear change}, and {@code too few to say} when both counts are under 10. Empty where there is nothing
 * to compare: a count that is blank, negative, not whole or over a million million. A length is a number of days; where
 * one is blank they count as equal.
 *
 * <p>The test is {@link TwoCounts}. Being exact it asks a little more than {@code z = (b - a) / sqrt(a + b)} beyond 1.96:
 * 10 to 21 (z = 1.98, p = 0.071) and 100 to 130 (z = 1.98, p = 0.056) are no clear change. Every change that {@code
 * domain.md} section 8 calls significant is clear, the closest being 248 to 205 (z = -2.02, p = 0.048). A rise or a fall
 * is one of the rate: 120 in 366 days after 100 in 91 is a fall.
 */
final class Verdict implements Function {
    private static final double EQUAL = 0.5;
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000L);

    @Override
    public Area call(List<Area> arguments) {
        boolean isKnown = arguments.size() == 2 || arguments.size() == 4;
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
        if (!isCount(arguments.get(0)) || !isCount(arguments.get(1))) {
            return Value.of("");
        }
        return Value.of(VerdictWords.of(count(arguments.get(0)), count(arguments.get(1)), share(arguments)));
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

    /** The current period's part of the time; one half where a length is not known. */
    private static double share(List<Area> arguments) {
        if (arguments.size() == 4
                && arguments.get(2).first() instanceof Value.Number previous
                && arguments.get(3).first() instanceof Value.Number current
                && previous.amount().signum() > 0
                && current.amount().signum() > 0) {
            double days = current.amount().doubleValue();
            return days / (days + previous.amount().doubleValue());
        }
        return EQUAL;
    }
}
