package uk.safersheets.functions.crime;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.NumberTolerance;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Function;

/**
 * {@code PRINTEDPERCENT(printed, previous, current, column)}: how a percentage that a report printed compares with the
 * change between two counts, {@code (current - previous) / previous}. All percentages are fractions. In words:
 *
 * <ul>
 *   <li>{@code right}: rounded to the decimals that the column prints; a half may go either way, since honest conventions
 *       differ (-41.25% is -41.2% or -41.3%)
 *   <li>{@code whole}: rounded to a whole number although others in the column have decimals
 *   <li>{@code fewer decimals}: rounded, to some decimals but not as many as others in the column have
 *   <li>{@code cut off}: the digits after the last one were dropped and not rounded
 *   <li>{@code from zero}: there is no percentage, because the previous count is 0
 *   <li>{@code wrong}: anything else
 * </ul>
 *
 * <p>Empty when one of the three is no number. A number does not tell how many decimals were printed (7 or 7.0), so the
 * other percentages of the column decide ({@link PrintedDecimals}). Source: {@code domain.md} Q01 and I29; in Charnwood's
 * beat table all 14 percentages where it makes a difference were cut off.
 */
final class PrintedPercent implements Function {
    private static final int EXACT_ENOUGH = 30;

    /** The column only tells how many decimals its percentages are printed with. */
    @Override
    public boolean passesOverText(int argument, int arguments) {
        return argument > 0 && argument == arguments - 1;
    }

    @Override
    public Area call(List<Area> arguments) {
        if (arguments.size() != 4) {
            return Area.of(Value.of(ExcelError.VALUE));
        }
        boolean given = isNumber(arguments, 0) && isNumber(arguments, 1) && isNumber(arguments, 2);
        return Area.of(Value.of(given ? words(arguments) : ""));
    }

    private static boolean isNumber(List<Area> arguments, int at) {
        return arguments.get(at).first() instanceof Value.Number;
    }

    private static String words(List<Area> arguments) {
        return reading(arguments).words();
    }

    /**
     * How a printed percentage compares with its counts.
     *
     * @param decimals how many it was printed with
     */
    record Reading(String words, int decimals) {}

    /** Of a printed percentage, two counts and a column, all numbers. */
    static Reading reading(List<Area> arguments) {
        var printed = number(arguments.get(0));
        var previous = number(arguments.get(1));
        int own = PrintedDecimals.of(printed);
        int column = Math.max(own, PrintedDecimals.of(arguments.get(3)));
        if (previous.signum() == 0) {
            return new Reading("from zero", column);
        }
        var change = number(arguments.get(2))
                .subtract(previous)
                .divide(previous, EXACT_ENOUGH, RoundingMode.HALF_UP)
                .movePointRight(2);
        return reading(printed.movePointRight(2), change, own, column);
    }

    /** From the decimals that the column prints down to those that are there: a last 0 is not seen in a number. */
    private static Reading reading(BigDecimal printed, BigDecimal change, int own, int column) {
        if (own > PrintedDecimals.MOST && NumberTolerance.same(printed, change)) {
            return new Reading("right", own);
        }
        for (int decimals = column; decimals >= own; decimals--) {
            if (isRounded(printed, change, decimals)) {
                String fewer = decimals == 0 ? "whole" : "fewer decimals";
                return new Reading(decimals == column ? "right" : fewer, decimals);
            }
            if (printed.compareTo(change.setScale(decimals, RoundingMode.DOWN)) == 0) {
                return new Reading("cut off", decimals);
            }
        }
        return new Reading("wrong", column);
    }

    private static boolean isRounded(BigDecimal printed, BigDecimal change, int decimals) {
        return printed.compareTo(change.setScale(decimals, RoundingMode.HALF_UP)) == 0
                || printed.compareTo(change.setScale(decimals, RoundingMode.HALF_DOWN)) == 0;
    }

    private static BigDecimal number(Area area) {
        return PrintedDecimals.settled(((Value.Number) area.first()).amount());
    }
}
