package uk.safersheets.formula.library.statistics;

import java.math.BigDecimal;
import java.util.List;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Broadcast;
import uk.safersheets.formula.Coerce;
import uk.safersheets.formula.ErrorValueException;
import uk.safersheets.formula.library.Family;
import uk.safersheets.formula.library.Numbers;
import uk.safersheets.formula.library.Sorted;
import uk.safersheets.formula.tree.Arithmetic;

/** Places in an ordered list. */
public final class Statistics {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private Statistics() {}

    public static Family family() {
        return new Family()
                .with("MEDIAN", arguments -> Area.of(Value.of(median(together(arguments)))))
                .with("LARGE", arguments -> each(arguments, true))
                .with("SMALL", arguments -> each(arguments, false));
    }

    private static List<BigDecimal> together(List<Area> arguments) {
        if (arguments.size() == 1) {
            return Sorted.of(arguments.get(0));
        }
        return Numbers.of(arguments).stream().sorted().toList();
    }

    private static BigDecimal median(List<BigDecimal> sorted) {
        if (sorted.isEmpty()) {
            throw new ErrorValueException(ExcelError.NUM);
        }
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : Arithmetic.divide(Arithmetic.add(sorted.get(middle - 1), sorted.get(middle)), TWO);
    }

    private static Area each(List<Area> arguments, boolean largest) {
        return Broadcast.over(arguments.subList(1, 2), values -> {
            List<BigDecimal> sorted = Sorted.of(arguments.get(0));
            int place = place(values.get(0), sorted.size());
            return Value.of(sorted.get(largest ? sorted.size() - place : place - 1));
        });
    }

    /** From 1 to the size; Excel rounds it up. */
    private static int place(Value value, int size) {
        double place = Math.ceil(Coerce.number(value).doubleValue());
        if (place < 1 || place > size) {
            throw new ErrorValueException(ExcelError.NUM);
        }
        return (int) place;
    }
}
