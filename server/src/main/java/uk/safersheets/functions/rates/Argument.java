package uk.safersheets.functions.rates;

import java.math.BigDecimal;
import java.util.function.Predicate;
import uk.safersheets.cell.ExcelDate;
import uk.safersheets.cell.Value;

/** What a function on rates can do something with, argument by argument. */
enum Argument {
    /** Whole, from 0 to a million million. */
    COUNT(number -> number.signum() >= 0 && number.compareTo(Limit.COUNT) <= 0 && isWhole(number), false),

    /** From 0. */
    RATE(number -> number.signum() >= 0 && number.compareTo(Limit.AMOUNT) <= 0, false),

    /** A population, what a rate is per, an exposure: over 0. */
    SIZE(number -> number.compareTo(Limit.SMALLEST) >= 0 && number.compareTo(Limit.AMOUNT) <= 0, false),

    /** As {@link #SIZE}, or not known. */
    LENGTH(number -> number.compareTo(Limit.SMALLEST) >= 0 && number.compareTo(Limit.AMOUNT) <= 0, true),

    /** A date of Excel's. */
    DAY(ExcelDate::isDay, false),

    /** From 0 to 1. */
    PROBABILITY(number -> number.signum() >= 0 && number.compareTo(BigDecimal.ONE) <= 0, false),

    /** Over 0 and at most one half; 0.05 where it is not given. 0.95 is no level but how sure one is. */
    LEVEL(number -> number.signum() > 0 && number.compareTo(Limit.LEVEL) <= 0, true),

    /** A column, of which the numbers count. */
    COLUMN(number -> true, true);

    /** Of what there is: beyond the largest a double no longer holds the difference of one. */
    private static final class Limit {
        static final BigDecimal COUNT = BigDecimal.valueOf(1_000_000_000_000L);
        static final BigDecimal SMALLEST = new BigDecimal("1E-9");
        static final BigDecimal LEVEL = new BigDecimal("0.5");
        static final BigDecimal AMOUNT = BigDecimal.valueOf(1_000_000_000_000_000L);
    }

    private final Predicate<BigDecimal> usable;
    private final boolean mayBeBlank;

    Argument(Predicate<BigDecimal> usable, boolean mayBeBlank) {
        this.usable = usable;
        this.mayBeBlank = mayBeBlank;
    }

    boolean isUsable(Value value) {
        return value instanceof Value.Number number ? usable.test(number.amount()) : mayBeBlank;
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }
}
