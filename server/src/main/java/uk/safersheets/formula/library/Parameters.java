package uk.safersheets.formula.library;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.exception.MathArithmeticException;
import org.apache.commons.math3.exception.MathIllegalArgumentException;
import org.apache.commons.math3.exception.MathIllegalStateException;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Coerce;
import uk.safersheets.formula.ErrorValueException;

/** The numbers that a distribution is called with. */
public record Parameters(List<Value> values) {
    /** As far as degrees of freedom go in Excel; beyond it, sums would not come to an end. */
    private static final double LARGEST = 1e10;

    /** What a distribution's own library refuses is {@code #NUM!}. */
    public static Family.OnValues over(ToDoubleFunction<Parameters> work) {
        return values -> Value.of(answer(() -> work.applyAsDouble(new Parameters(values))));
    }

    public static double answer(java.util.function.DoubleSupplier work) {
        try {
            return work.getAsDouble();
        } catch (MathIllegalArgumentException | MathIllegalStateException | MathArithmeticException refused) {
            throw new ErrorValueException(ExcelError.NUM);
        }
    }

    public int size() {
        return values.size();
    }

    public double number(int index) {
        return Coerce.number(values.get(index)).doubleValue();
    }

    public double number(int index, double otherwise) {
        return index < values.size() ? number(index) : otherwise;
    }

    public boolean truth(int index) {
        return Coerce.truth(values.get(index));
    }

    /** Without decimals. */
    public int whole(int index) {
        return Coerce.whole(values.get(index));
    }

    /** More than 0. */
    public double positive(int index) {
        return within(index, Double.MIN_VALUE, LARGEST);
    }

    /** Without decimals, at least 1. */
    public double degrees(int index) {
        return Math.floor(within(index, 1, LARGEST));
    }

    public double probability(int index) {
        return within(index, 0, 1);
    }

    /** More than 0 and less than 1. */
    public double openProbability(int index) {
        double probability = within(index, Double.MIN_VALUE, 1);
        return refuse(probability == 1, probability);
    }

    public double within(int index, double least, double most) {
        double number = number(index);
        return refuse(number < least || number > most, number);
    }

    private static double refuse(boolean refused, double number) {
        if (refused) {
            throw new ErrorValueException(ExcelError.NUM);
        }
        return number;
    }
}
