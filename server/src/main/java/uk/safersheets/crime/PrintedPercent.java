package uk.safersheets.crime;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Function;

/**
 * {@code PRINTEDPERCENT(printed, previous, current, column)}: how a percentage that a report printed compares with the
 * change between two counts, {@code (current - previous) / previous}. All percentages are fractions. In words:
 *
 * <ul>
 *   <li>{@code right}: rounded to one decimal, or to a whole number in a column that prints whole numbers only; a half
 *       may go either way, since honest conventions differ (-41.25% is -41.2% or -41.3%)
 *   <li>{@code whole}: rounded to a whole number although others in the column have a decimal
 *   <li>{@code cut off}: the digits after the last one were dropped and not rounded
 *   <li>{@code from zero}: there is no percentage, because the previous count is 0
 *   <li>{@code wrong}: anything else
 * </ul>
 *
 * <p>Empty when one of the three is no number. A number does not tell how many decimals were printed (7 or 7.0), so the
 * other percentages of the column decide. Source: {@code domain.md} Q01 and I29; in Charnwood's beat table all 14
 * percentages where it makes a difference were cut off.
 */
final class PrintedPercent implements Function {
    private static final int ONE_DECIMAL = 3;
    private static final int WHOLE = 2;
    private static final int EXACT_ENOUGH = 30;

    @Override
    public Area call(List<Area> arguments) {
        if (arguments.size() != 4) {
            return Area.of(Value.of(ExcelError.VALUE));
        }
        boolean given = Stream.of(0, 1, 2).allMatch(at -> arguments.get(at).first() instanceof Value.Number);
        return Area.of(Value.of(given ? words(arguments) : ""));
    }

    private static String words(List<Area> arguments) {
        var printed = number(arguments.get(0));
        var previous = number(arguments.get(1));
        if (previous.signum() == 0) {
            return "from zero";
        }
        var change = number(arguments.get(2)).subtract(previous).divide(previous, EXACT_ENOUGH, RoundingMode.HALF_UP);
        boolean decimals = arguments.get(3).values().anyMatch(PrintedPercent::hasDecimal);
        if (isRounded(printed, change, ONE_DECIMAL)) {
            return "right";
        }
        if (decimals && isCutOff(printed, change, ONE_DECIMAL)) {
            return "cut off";
        }
        if (isRounded(printed, change, WHOLE)) {
            return decimals ? "whole" : "right";
        }
        return isCutOff(printed, change, WHOLE) ? "cut off" : "wrong";
    }

    private static boolean isRounded(BigDecimal printed, BigDecimal change, int decimals) {
        return Stream.of(RoundingMode.HALF_UP, RoundingMode.HALF_DOWN)
                .anyMatch(half -> printed.compareTo(change.setScale(decimals, half)) == 0);
    }

    private static boolean isCutOff(BigDecimal printed, BigDecimal change, int decimals) {
        return printed.compareTo(change.setScale(decimals, RoundingMode.DOWN)) == 0;
    }

    private static boolean hasDecimal(Value value) {
        return value instanceof Value.Number number
                && settled(number.amount()).stripTrailingZeros().scale() > WHOLE;
    }

    private static BigDecimal number(Area area) {
        return settled(((Value.Number) area.first()).amount());
    }

    /** A fraction in a file is a double; a trillionth is far below what anybody prints. */
    private static BigDecimal settled(BigDecimal number) {
        return number.setScale(12, RoundingMode.HALF_UP);
    }
}
