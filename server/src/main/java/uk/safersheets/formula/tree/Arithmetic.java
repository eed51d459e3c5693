package uk.safersheets.formula.tree;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.formula.ErrorValueException;

/**
 * Arithmetic on exact decimals. What cannot be exact (a third) keeps 34 digits; Excel keeps 15, so nothing that Excel
 * shows is lost.
 */
public final class Arithmetic {
    private static final MathContext KEPT = MathContext.DECIMAL128;
    private static final MathContext EXCEL = new MathContext(15, RoundingMode.HALF_UP);
    private static final MathContext GUARDED = new MathContext(30, RoundingMode.HALF_EVEN);
    private static final int SHORT = 20;
    private static final int LARGEST = 308;

    private Arithmetic() {}

    public static BigDecimal add(BigDecimal a, BigDecimal b) {
        return kept(a.add(b));
    }

    /** Zero where the two are alike in all the digits Excel keeps, as Excel has it. */
    public static BigDecimal subtract(BigDecimal a, BigDecimal b) {
        if ((a.precision() > EXCEL.getPrecision() || b.precision() > EXCEL.getPrecision())
                && settled(a).compareTo(settled(b)) == 0) {
            return BigDecimal.ZERO;
        }
        return kept(a.subtract(b));
    }

    public static BigDecimal multiply(BigDecimal a, BigDecimal b) {
        return kept(a.multiply(b));
    }

    /** @throws ErrorValueException {@code #DIV/0!} */
    public static BigDecimal divide(BigDecimal a, BigDecimal b) {
        if (b.signum() == 0) {
            throw new ErrorValueException(ExcelError.DIV0);
        }
        return kept(a.divide(b, KEPT));
    }

    /** @throws ErrorValueException {@code #NUM!} for what is no number, {@code #DIV/0!} for a negative power of zero */
    public static BigDecimal power(BigDecimal base, BigDecimal exponent) {
        if (base.signum() == 0 && exponent.signum() < 0) {
            throw new ErrorValueException(ExcelError.DIV0);
        }
        if (base.signum() == 0 && exponent.signum() == 0) {
            throw new ErrorValueException(ExcelError.NUM);
        }
        if (isWhole(exponent) && exponent.abs().compareTo(BigDecimal.valueOf(100)) <= 0) {
            return kept(base.pow(exponent.intValue(), KEPT));
        }
        double root = Math.pow(base.abs().doubleValue(), exponent.doubleValue());
        return base.signum() < 0 && isOddRoot(exponent)
                ? number(-root)
                : number(Math.pow(base.doubleValue(), exponent.doubleValue()));
    }

    /** A third, a fifth: Excel takes such roots of negative numbers too. */
    private static boolean isOddRoot(BigDecimal exponent) {
        BigDecimal root = settled(BigDecimal.ONE.divide(exponent, KEPT));
        return isWhole(root) && root.toBigInteger().testBit(0);
    }

    /** @throws ErrorValueException {@code #NUM!} for what is no finite number */
    public static BigDecimal number(double amount) {
        if (!Double.isFinite(amount)) {
            throw new ErrorValueException(ExcelError.NUM);
        }
        return BigDecimal.valueOf(amount);
    }

    /** To the 15 digits that Excel keeps: what is 0.9999… only because a third is never exact, is 1. */
    public static BigDecimal settled(BigDecimal amount) {
        return amount.precision() <= EXCEL.getPrecision() ? amount : amount.round(EXCEL);
    }

    public static boolean isWhole(BigDecimal amount) {
        return amount.scale() <= 0
                || amount.signum() == 0
                || amount.stripTrailingZeros().scale() <= 0;
    }

    /** Undoes the last digits' error (three thirds are 1) and refuses what Excel cannot hold. */
    private static BigDecimal kept(BigDecimal amount) {
        int precision = amount.precision();
        if (precision - amount.scale() > LARGEST) {
            throw new ErrorValueException(ExcelError.NUM);
        }
        if (amount.scale() - precision > LARGEST) {
            return BigDecimal.ZERO;
        }
        if (precision <= GUARDED.getPrecision()) {
            return amount;
        }
        BigDecimal guarded = amount.round(GUARDED).stripTrailingZeros();
        return guarded.precision() <= SHORT ? guarded : amount.round(KEPT);
    }
}
