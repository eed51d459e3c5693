package uk.safersheets.functions.evidence;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Coerce;
import uk.safersheets.formula.ErrorValueException;

/** The single numbers that a function is called with. */
record Numbers(List<Area> arguments) {
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000L);

    /** @throws ErrorValueException {@code #VALUE!} for too few or too many arguments */
    static Numbers of(List<Area> arguments, int least, int most) {
        if (arguments.size() < least || arguments.size() > most) {
            throw new ErrorValueException(ExcelError.VALUE);
        }
        return new Numbers(arguments);
    }

    int size() {
        return arguments.size();
    }

    boolean isBlank(int index) {
        return arguments.get(index).first().isBlank();
    }

    /** Whether one of so many is blank, from an index on. */
    boolean anyBlank(int from, int to) {
        for (int index = from; index < to; index++) {
            if (isBlank(index)) {
                return true;
            }
        }
        return false;
    }

    double number(int index) {
        return Coerce.number(arguments.get(index).first()).doubleValue();
    }

    /** Of an argument that may be left out or blank. */
    double number(int index, double otherwise) {
        return index < size() && !isBlank(index) ? number(index) : otherwise;
    }

    /**
     * A count of things.
     *
     * @throws ErrorValueException {@code #NUM!} for one that is negative, not whole or beyond what a count can be
     */
    long count(int index) {
        var number = Coerce.number(arguments.get(index).first());
        if (number.signum() < 0 || number.stripTrailingZeros().scale() > 0 || number.compareTo(MOST) > 0) {
            throw new ErrorValueException(ExcelError.NUM);
        }
        return number.longValueExact();
    }

    /** What the mathematics refuses is {@code #NUM!}; what cannot be worked out is an empty text. */
    static Area answer(Supplier<Optional<Value>> work) {
        try {
            return Area.of(work.get().orElse(Value.of("")));
        } catch (IllegalArgumentException refused) {
            return Area.of(Value.of(ExcelError.NUM));
        }
    }
}
