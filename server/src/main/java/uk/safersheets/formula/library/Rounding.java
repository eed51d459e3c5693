package uk.safersheets.formula.library;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Arithmetic;
import uk.safersheets.formula.Coerce;
import uk.safersheets.formula.ErrorAnswer;

/** Rounding of decimals, halves away from zero, and what stands on it. */
final class Rounding {
    private static final Value NO_DIGITS = Value.of(0);
    private static final int MOST_DIGITS = 300;

    private Rounding() {}

    static Family family() {
        return new Family()
                .onValues("ROUND", 2, 2, values -> rounded(values, RoundingMode.HALF_UP))
                .onValues("ROUNDUP", 2, 2, values -> rounded(values, RoundingMode.UP))
                .onValues("ROUNDDOWN", 2, 2, values -> rounded(values, RoundingMode.DOWN))
                .onValues("TRUNC", 1, 2, values -> rounded(values, RoundingMode.DOWN))
                .onValues("INT", 1, 1, values -> rounded(values, RoundingMode.FLOOR))
                .onValues(
                        "ABS",
                        1,
                        1,
                        values -> Value.of(Coerce.number(values.get(0)).abs()))
                .onValues(
                        "SIGN",
                        1,
                        1,
                        values -> Value.of(Coerce.number(values.get(0)).signum()))
                .onValues("MOD", 2, 2, Rounding::remainder)
                .onValues("QUOTIENT", 2, 2, values -> Value.of(steps(values, RoundingMode.DOWN)))
                .onValues(
                        "POWER",
                        2,
                        2,
                        values ->
                                Value.of(Arithmetic.power(Coerce.number(values.get(0)), Coerce.number(values.get(1)))))
                .onValues("CEILING", 2, 2, values -> stepped(values, RoundingMode.UP, RoundingMode.DOWN))
                .onValues("FLOOR", 2, 2, values -> stepped(values, RoundingMode.DOWN, RoundingMode.UP))
                .onValues("MROUND", 2, 2, Rounding::nearest);
    }

    private static Value rounded(List<Value> values, RoundingMode mode) {
        BigDecimal amount = Arithmetic.settled(Coerce.number(values.get(0)));
        int digits = Coerce.whole(Family.argument(values, 1, NO_DIGITS));
        int within = Math.max(-MOST_DIGITS, Math.min(MOST_DIGITS, digits));
        return Value.of(amount.scale() <= within ? amount : amount.setScale(within, mode));
    }

    private static Value remainder(List<Value> values) {
        BigDecimal amount = Coerce.number(values.get(0));
        BigDecimal by = Coerce.number(values.get(1));
        return Value.of(amount.subtract(by.multiply(steps(values, RoundingMode.FLOOR))));
    }

    /** How many whole steps go into the amount. */
    private static BigDecimal steps(List<Value> values, RoundingMode mode) {
        BigDecimal by = Coerce.number(values.get(1));
        return Arithmetic.settled(Arithmetic.divide(Coerce.number(values.get(0)), by))
                .setScale(0, mode);
    }

    /** A negative amount with a positive step goes by the second mode; a positive one has no negative step. */
    private static Value stepped(List<Value> values, RoundingMode mode, RoundingMode mixed) {
        BigDecimal amount = Coerce.number(values.get(0));
        BigDecimal step = Coerce.number(values.get(1));
        if (amount.signum() == 0 || step.signum() == 0 && mode == RoundingMode.UP) {
            return Value.of(0);
        }
        if (amount.signum() > 0 && step.signum() < 0) {
            throw new ErrorAnswer(ExcelError.NUM);
        }
        return Value.of(step.multiply(steps(values, amount.signum() == step.signum() ? mode : mixed)));
    }

    private static Value nearest(List<Value> values) {
        BigDecimal step = Coerce.number(values.get(1));
        if (step.signum() == 0) {
            return Value.of(0);
        }
        if (Coerce.number(values.get(0)).signum() * step.signum() < 0) {
            throw new ErrorAnswer(ExcelError.NUM);
        }
        return Value.of(step.multiply(steps(values, RoundingMode.HALF_UP)));
    }
}
