package uk.safersheets.cell;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The one answer to when two numbers are the same but for how they were worked out. Excel counts in binary and keeps 15
 * digits, so a sum of pounds and pence may come back from a file as 0.00999999977648258: what differs by less than a
 * thousand-millionth, or beyond the twelfth digit, is arithmetic and nothing that anybody entered.
 */
public final class NumberTolerance {
    private static final BigDecimal LEAST = new BigDecimal("1e-9");
    private static final BigDecimal SHARE = new BigDecimal("1e-12");

    private NumberTolerance() {}

    public static boolean same(BigDecimal one, BigDecimal other) {
        BigDecimal apart = one.subtract(other).abs();
        return apart.compareTo(LEAST) <= 0
                || apart.compareTo(one.abs().max(other.abs()).multiply(SHARE)) <= 0;
    }

    /** Rounded to so many decimals where the rest is arithmetic; the number itself where it is not. */
    public static BigDecimal settled(BigDecimal number, int decimals) {
        if (number.scale() <= decimals) {
            return number;
        }
        BigDecimal rounded = number.setScale(decimals, RoundingMode.HALF_UP);
        return same(number, rounded) ? rounded : number;
    }

    /** Whether it has more decimals than these, arithmetic aside. */
    public static boolean isFinerThan(int decimals, BigDecimal number) {
        return settled(number, decimals).scale() > decimals;
    }
}
