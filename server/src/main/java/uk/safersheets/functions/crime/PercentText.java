package uk.safersheets.functions.crime;

import java.math.BigDecimal;
import java.util.List;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;
import uk.safersheets.cell.ValueFormat;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Function;

/**
 * A percentage as a reader finds it in print: {@code -28%} in a column of whole numbers, {@code -28.0%} beside others with
 * one decimal.
 *
 * <ul>
 *   <li>{@code PERCENTTEXT(fraction, column)}: with as many decimals as those of the column
 *   <li>{@code PERCENTTEXT(printed, previous, current, column)}: with as many as it was printed with, by {@link
 *       PrintedPercent}: a 28 that was cut off from 28.6 stood there as 28%, whatever the others have
 * </ul>
 *
 * Empty for what is no number.
 */
final class PercentText implements Function {
    /** The column only tells how many decimals its percentages are printed with. */
    @Override
    public boolean passesOverText(int argument, int arguments) {
        return argument > 0 && argument == arguments - 1;
    }

    @Override
    public Area call(List<Area> arguments) {
        if (arguments.size() != 2 && arguments.size() != 4) {
            return Area.of(Value.of(ExcelError.VALUE));
        }
        boolean given = arguments.subList(0, arguments.size() - 1).stream()
                .allMatch(argument -> argument.first() instanceof Value.Number);
        return Area.of(Value.of(given ? text(arguments) : ""));
    }

    private static String text(List<Area> arguments) {
        BigDecimal fraction =
                PrintedDecimals.settled(((Value.Number) arguments.get(0).first()).amount());
        int decimals = arguments.size() == 2
                ? PrintedDecimals.of(arguments.get(1))
                : Math.min(
                        PrintedDecimals.MOST, PrintedPercent.reading(arguments).decimals());
        return ValueFormat.PERCENT.of(fraction, decimals);
    }
}
