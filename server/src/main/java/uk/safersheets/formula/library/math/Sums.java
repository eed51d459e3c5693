package uk.safersheets.formula.library.math;

import java.math.BigDecimal;
import java.util.List;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Coerce;
import uk.safersheets.formula.ErrorValueException;
import uk.safersheets.formula.library.Family;
import uk.safersheets.formula.library.Numbers;
import uk.safersheets.formula.library.Tally;
import uk.safersheets.formula.tree.Arithmetic;

/** Adding up, multiplying and counting. */
public final class Sums {
    private Sums() {}

    public static Family family() {
        return new Family()
                .with("SUM", arguments -> Area.of(Value.of(sum(arguments))))
                .with("PRODUCT", arguments -> Area.of(Value.of(product(arguments))))
                .with("AVERAGE", arguments -> Area.of(Value.of(average(arguments))))
                .with("COUNT", arguments -> Area.of(Value.of(count(arguments))))
                .with("COUNTA", arguments -> Area.of(Value.of(filled(arguments))))
                .with(
                        "COUNTBLANK",
                        arguments -> Area.of(Value.of(Tally.of(arguments.get(0)).blanks())))
                .with("MIN", arguments -> Area.of(Value.of(least(arguments))))
                .with("MAX", arguments -> Area.of(Value.of(most(arguments))))
                .with("SUMPRODUCT", arguments -> Area.of(Value.of(sumOfProducts(arguments))));
    }

    private static BigDecimal sum(List<Area> arguments) {
        BigDecimal sum = BigDecimal.ZERO;
        for (var argument : arguments) {
            sum = Arithmetic.add(sum, Tally.of(argument).sound().sum());
        }
        return sum;
    }

    private static BigDecimal average(List<Area> arguments) {
        int numbers = 0;
        BigDecimal sum = sum(arguments);
        for (var argument : arguments) {
            numbers += Tally.of(argument).numbers();
        }
        return Arithmetic.divide(sum, BigDecimal.valueOf(numbers));
    }

    private static long count(List<Area> arguments) {
        return arguments.stream()
                .mapToLong(argument -> Tally.of(argument).numbers())
                .sum();
    }

    private static long filled(List<Area> arguments) {
        return arguments.stream()
                .mapToLong(argument -> Tally.of(argument).filled())
                .sum();
    }

    private static BigDecimal least(List<Area> arguments) {
        BigDecimal least = null;
        for (var argument : arguments) {
            BigDecimal here = Tally.of(argument).sound().least();
            least = least == null || here != null && here.compareTo(least) < 0 ? here : least;
        }
        return least == null ? BigDecimal.ZERO : least;
    }

    private static BigDecimal most(List<Area> arguments) {
        BigDecimal most = null;
        for (var argument : arguments) {
            BigDecimal here = Tally.of(argument).sound().most();
            most = most == null || here != null && here.compareTo(most) > 0 ? here : most;
        }
        return most == null ? BigDecimal.ZERO : most;
    }

    private static BigDecimal product(List<Area> arguments) {
        BigDecimal product = BigDecimal.ONE;
        boolean any = false;
        for (var argument : arguments) {
            for (var number : Numbers.of(argument)) {
                product = Arithmetic.multiply(product, number);
                any = true;
            }
        }
        return any ? product : BigDecimal.ZERO;
    }

    private static BigDecimal sumOfProducts(List<Area> arguments) {
        Area shape = arguments.get(0);
        for (var argument : arguments) {
            if (argument.rows() != shape.rows() || argument.columns() != shape.columns()) {
                throw new ErrorValueException(ExcelError.VALUE);
            }
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (int row = 0; row < shape.rows(); row++) {
            for (int column = 0; column < shape.columns(); column++) {
                BigDecimal product = BigDecimal.ONE;
                for (var argument : arguments) {
                    product = Arithmetic.multiply(product, factor(argument.at(row, column)));
                }
                sum = Arithmetic.add(sum, product);
            }
        }
        return sum;
    }

    private static BigDecimal factor(Value value) {
        return value instanceof Value.Number || value instanceof Value.Error ? Coerce.number(value) : BigDecimal.ZERO;
    }
}
