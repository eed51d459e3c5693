package uk.safersheets.formula.library.statistics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Coerce;
import uk.safersheets.formula.ErrorValueException;
import uk.safersheets.formula.library.Family;
import uk.safersheets.formula.library.Numbers;

/** Factorials, choices and divisors, exactly as far as Excel counts at all. */
public final class Combinatorics {
    /** The last factorial, and the last of every second number, that Excel can hold. */
    private static final int LAST_FACTORIAL = 170;

    private static final int LAST_DOUBLE_FACTORIAL = 300;
    private static final BigDecimal LARGEST_DIVIDED = BigDecimal.valueOf(9_007_199_254_740_992L);
    private static final double LARGEST = 1e308;

    private Combinatorics() {}

    public static Family family() {
        return new Family()
                .onValues("FACT", values -> Value.of(exact(factorial(values.get(0)))))
                .onValues("FACTDOUBLE", values -> Value.of(exact(doubleFactorial(values.get(0)))))
                .onValues("COMBIN", values -> chosen(whole(values, 0), whole(values, 1)))
                .onValues("COMBINA", Combinatorics::chosenAgain)
                .onValues("PERMUT", Combinatorics::arranged)
                .onValues("PERMUTATIONA", Combinatorics::arrangedAgain)
                .with("MULTINOMIAL", arguments -> Area.of(multinomial(Numbers.of(arguments))))
                .with("GCD", arguments -> Area.of(Value.of(divisor(arguments))))
                .with("LCM", arguments -> Area.of(multiple(arguments)));
    }

    private static BigDecimal exact(BigInteger number) {
        return new BigDecimal(number);
    }

    private static BigInteger factorial(Value value) {
        return product(Coerce.whole(value), 1, LAST_FACTORIAL);
    }

    private static BigInteger doubleFactorial(Value value) {
        int number = Coerce.number(value).intValue();
        return number == -1 ? BigInteger.ONE : product(number, 2, LAST_DOUBLE_FACTORIAL);
    }

    private static BigInteger product(int from, int step, int last) {
        if (from < 0 || from > last) {
            throw new ErrorValueException(ExcelError.NUM);
        }
        BigInteger product = BigInteger.ONE;
        for (int factor = from; factor > 1; factor -= step) {
            product = product.multiply(BigInteger.valueOf(factor));
        }
        return product;
    }

    private static int whole(List<Value> values, int index) {
        return Coerce.whole(Value.of(Coerce.number(values.get(index)).setScale(0, RoundingMode.DOWN)));
    }

    private static Value chosen(int all, int taken) {
        if (all < 0 || taken < 0 || taken > all) {
            throw new ErrorValueException(ExcelError.NUM);
        }
        BigInteger chosen = BigInteger.ONE;
        int steps = Math.min(taken, all - taken);
        for (int step = 1; step <= steps; step++) {
            chosen = chosen.multiply(BigInteger.valueOf(all - steps + (long) step))
                    .divide(BigInteger.valueOf(step));
            refuseTooLarge(chosen);
        }
        return Value.of(exact(chosen));
    }

    private static void refuseTooLarge(BigInteger number) {
        if (number.bitLength() > 1023) {
            throw new ErrorValueException(ExcelError.NUM);
        }
    }

    private static Value chosenAgain(List<Value> values) {
        int all = whole(values, 0);
        int taken = whole(values, 1);
        if (all < 0 || taken < 0 || all == 0 && taken > 0 || (long) all + taken > Integer.MAX_VALUE) {
            throw new ErrorValueException(ExcelError.NUM);
        }
        return taken == 0 ? Value.of(1) : chosen(all + taken - 1, taken);
    }

    private static Value arranged(List<Value> values) {
        int all = whole(values, 0);
        int taken = whole(values, 1);
        if (all < 0 || taken < 0 || taken > all) {
            throw new ErrorValueException(ExcelError.NUM);
        }
        BigInteger arranged = BigInteger.ONE;
        for (int step = 0; step < taken; step++) {
            arranged = arranged.multiply(BigInteger.valueOf(all - (long) step));
            refuseTooLarge(arranged);
        }
        return Value.of(exact(arranged));
    }

    private static Value arrangedAgain(List<Value> values) {
        int all = whole(values, 0);
        int taken = whole(values, 1);
        if (all < 0 || taken < 0) {
            throw new ErrorValueException(ExcelError.NUM);
        }
        double arranged = Math.pow(all, taken);
        return arranged > LARGEST
                ? Value.of(ExcelError.NUM)
                : Value.of(exact(BigInteger.valueOf(all).pow(taken)));
    }

    private static Value multinomial(List<BigDecimal> numbers) {
        BigInteger divisor = BigInteger.ONE;
        int sum = 0;
        for (var number : numbers) {
            int part = Coerce.whole(Value.of(number));
            divisor = divisor.multiply(product(part, 1, LAST_FACTORIAL));
            sum += part;
        }
        return Value.of(exact(product(sum, 1, LAST_FACTORIAL).divide(divisor)));
    }

    private static BigDecimal divisor(List<Area> arguments) {
        BigInteger divisor = BigInteger.ZERO;
        for (var number : divided(arguments)) {
            divisor = divisor.gcd(number);
        }
        return exact(divisor);
    }

    private static Value multiple(List<Area> arguments) {
        BigInteger multiple = BigInteger.ONE;
        for (var number : divided(arguments)) {
            if (number.signum() == 0) {
                return Value.of(0);
            }
            multiple = multiple.divide(multiple.gcd(number)).multiply(number);
            if (exact(multiple).compareTo(LARGEST_DIVIDED) >= 0) {
                return Value.of(ExcelError.NUM);
            }
        }
        return Value.of(exact(multiple));
    }

    private static List<BigInteger> divided(List<Area> arguments) {
        return Numbers.of(arguments).stream()
                .map(number -> {
                    if (number.signum() < 0 || number.compareTo(LARGEST_DIVIDED) >= 0) {
                        throw new ErrorValueException(ExcelError.NUM);
                    }
                    return number.toBigInteger();
                })
                .toList();
    }
}
