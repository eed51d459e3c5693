package uk.safersheets.crime;

import java.math.BigDecimal;
import java.util.List;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Function;

/**
 * {@code VERDICT(previous, current)}: is this change real? In words, at 95%: {@code clear rise}, {@code clear fall},
 * {@code no clear change}, and {@code too few to say} when both counts are under 10. A blank count gives an empty text; a
 * count that is negative, not whole or over a million million gives {@code #NUM!}.
 *
 * <p>The test is {@link TwoCounts}. Being exact it asks a little more than {@code z = (b - a) / sqrt(a + b)} beyond 1.96:
 * 10 to 21 (z = 1.98, p = 0.071) and 100 to 130 (z = 1.98, p = 0.056) are no clear change. Every change that {@code
 * domain.md} section 8 calls significant is clear, the closest being 248 to 205 (z = -2.02, p = 0.048).
 */
final class Verdict implements Function {
    private static final double LEVEL = 0.05;
    private static final long FEW = 10;
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000L);

    @Override
    public Area call(List<Area> arguments) {
        return Area.of(arguments.size() == 2 ? verdict(arguments) : Value.of(ExcelError.VALUE));
    }

    private static Value verdict(List<Area> counts) {
        for (var count : counts) {
            var problem = problem(count.first());
            if (problem != null) {
                return problem;
            }
        }
        return Value.of(words(new TwoCounts(count(counts.get(0)), count(counts.get(1)))));
    }

    /** Why a value is no count; null when it is one. */
    private static Value problem(Value value) {
        if (value instanceof Value.Error) {
            return value;
        }
        if (value.isBlank()) {
            return Value.of("");
        }
        if (!(value instanceof Value.Number number)) {
            return Value.of(ExcelError.VALUE);
        }
        var amount = number.amount();
        boolean isCount = amount.signum() >= 0
                && amount.compareTo(MOST) <= 0
                && amount.stripTrailingZeros().scale() <= 0;
        return isCount ? null : Value.of(ExcelError.NUM);
    }

    private static long count(Area area) {
        return ((Value.Number) area.first()).amount().longValueExact();
    }

    private static String words(TwoCounts counts) {
        if (counts.previous() < FEW && counts.current() < FEW) {
            return "too few to say";
        }
        if (counts.p() >= LEVEL) {
            return "no clear change";
        }
        return counts.current() > counts.previous() ? "clear rise" : "clear fall";
    }
}
