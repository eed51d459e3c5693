package uk.safersheets.formula.library;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Arithmetic;
import uk.safersheets.formula.Coerce;
import uk.safersheets.formula.ErrorAnswer;

/** Places in an ordered list. */
final class Statistics {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private Statistics() {}

    static Family family() {
        return new Family()
                .with("MEDIAN", arguments -> Area.of(Value.of(median(together(arguments)))))
                .with("LARGE", 2, 2, arguments -> Area.of(Value.of(large(arguments))))
                .with("SMALL", 2, 2, arguments -> Area.of(Value.of(small(arguments))));
    }

    private static List<BigDecimal> together(List<Area> arguments) {
        if (arguments.size() == 1) {
            return Sorted.of(arguments.get(0));
        }
        var numbers = new ArrayList<BigDecimal>();
        arguments.forEach(argument -> numbers.addAll(Numbers.of(argument)));
        return numbers.stream().sorted().toList();
    }

    private static BigDecimal median(List<BigDecimal> sorted) {
        if (sorted.isEmpty()) {
            throw new ErrorAnswer(ExcelError.NUM);
        }
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : Arithmetic.divide(Arithmetic.add(sorted.get(middle - 1), sorted.get(middle)), TWO);
    }

    private static BigDecimal large(List<Area> arguments) {
        List<BigDecimal> sorted = Sorted.of(arguments.get(0));
        return sorted.get(sorted.size() - place(arguments.get(1), sorted.size()));
    }

    private static BigDecimal small(List<Area> arguments) {
        List<BigDecimal> sorted = Sorted.of(arguments.get(0));
        return sorted.get(place(arguments.get(1), sorted.size()) - 1);
    }

    /** From 1 to the size; Excel rounds it up. */
    private static int place(Area argument, int size) {
        double place = Math.ceil(Coerce.number(argument.first()).doubleValue());
        if (place < 1 || place > size) {
            throw new ErrorAnswer(ExcelError.NUM);
        }
        return (int) place;
    }
}
