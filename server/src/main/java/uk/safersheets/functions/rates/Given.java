package uk.safersheets.functions.rates;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.ErrorValueException;

/** The usable arguments of one call, by their places from 0. */
record Given(List<Area> arguments) {
    private static final double LEVEL = 0.05;

    int size() {
        return arguments.size();
    }

    BigDecimal exact(int at) {
        return ((Value.Number) arguments.get(at).first()).amount();
    }

    double number(int at) {
        return exact(at).doubleValue();
    }

    long count(int at) {
        return exact(at).longValueExact();
    }

    /** 0 for none. */
    double length(int at) {
        return isNumber(at) ? number(at) : 0;
    }

    /** 0.05 where it is blank or left out. */
    double level(int at) {
        return isNumber(at) ? number(at) : LEVEL;
    }

    private boolean isNumber(int at) {
        return at < size() && arguments.get(at).first() instanceof Value.Number;
    }

    /**
     * Something made of the numbers of a column that count, once for all the cells that ask for it.
     *
     * @throws ErrorValueException for an error among them
     */
    <T> T column(int at, String key, Predicate<BigDecimal> counts, Function<List<BigDecimal>, T> work) {
        var column = arguments.get(at);
        return column.derived("rates " + key, () -> work.apply(numbers(column, counts)));
    }

    private static List<BigDecimal> numbers(Area column, Predicate<BigDecimal> counts) {
        var numbers = new ArrayList<BigDecimal>();
        column.values().forEach(value -> {
            if (value instanceof Value.Error error) {
                throw new ErrorValueException(error.error());
            }
            if (value instanceof Value.Number number && counts.test(number.amount())) {
                numbers.add(number.amount());
            }
        });
        return numbers;
    }
}
