package uk.safersheets.formula.library.math;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Coerce;
import uk.safersheets.formula.ErrorValueException;
import uk.safersheets.formula.library.Family;
import uk.safersheets.formula.tree.Arithmetic;

/** Rounding of decimals, halves away from zero, and what stands on it. */
public final class Rounding {
    private static final Value NO_DIGITS = Value.of(0);
    private static final int MOST_DIGITS = 300;
    private static final int DIGITS = 15;

    private Rounding() {}

    public static Family family() {
        return new Family()
                .onValues("ROUND", values -> rounded(values, RoundingMode.HALF_UP))
                .onValues("ROUNDUP", values -> rounded(values, RoundingMode.UP))
                .onValues("ROUNDDOWN", values -> rounded(values, RoundingMode.DOWN))
                .onValues("TRUNC", values -> rounded(values, RoundingMode.DOWN))
                .onValues("INT", values -> rounded(values, RoundingMode.FLOOR))
                .onValues("ABS", values -> Value.of(Coerce.number(values.get(0)).abs()))
                .onValues(
                        "SIGN", values -> Value.of(Coerce.number(values.get(0)).signum()))
                .onValues("MOD", Rounding::remainder)
                .onValues("QUOTIENT", values -> Value.of(steps(values, RoundingMode.DOWN)))
                .onValues(
                        "POWER",
                        values ->
                                Value.of(Arithmetic.power(Coerce.number(values.get(0)), Coerce.number(values.get(1)))))
                .onValues("CEILING", values -> stepped(values, RoundingMode.UP, RoundingMode.DOWN))
                .onValues("FLOOR", values -> stepped(values, RoundingMode.DOWN, RoundingMode.UP))
                .onValues("CEILING.MATH", values -> mathematical(values, true))
                .onValues("FLOOR.MATH", values -> mathematical(values, false))
                .onValues("CEILING.PRECISE", values -> precise(values, RoundingMode.CEILING))
                .onValues("ISO.CEILING", values -> precise(values, RoundingMode.CEILING))
                .onValues("FLOOR.PRECISE", values -> precise(values, RoundingMode.FLOOR))
                .onValues("EVEN", values -> Value.of(doubled(Coerce.number(values.get(0)))))
                .onValues("ODD", values -> Value.of(odd(Coerce.number(values.get(0)))))
                .onValues("MROUND", Rounding::nearest);
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
        return whole(Arithmetic.divide(Coerce.number(values.get(0)), by), mode);
    }

    /** What is whole in the digits Excel keeps is whole, but for numbers that have no digits left for a fraction. */
    private static BigDecimal whole(BigDecimal amount, RoundingMode mode) {
        BigDecimal settled = Arithmetic.settled(amount);
        boolean longer = amount.precision() - amount.scale() >= DIGITS;
        return (longer ? amount : settled).setScale(0, mode);
    }

    /** Towards zero or away from it for negative numbers where the third argument says so. */
    private static Value mathematical(List<Value> values, boolean up) {
        BigDecimal amount = Coerce.number(values.get(0));
        BigDecimal step = step(values);
        boolean turned = amount.signum() < 0
                && Coerce.number(Family.argument(values, 2, NO_DIGITS)).signum() != 0;
        return stepped(amount, step, up != turned ? RoundingMode.CEILING : RoundingMode.FLOOR);
    }

    private static Value precise(List<Value> values, RoundingMode mode) {
        return stepped(Coerce.number(values.get(0)), step(values), mode);
    }

    /** The second argument without its sign; 1 where it is left out. */
    private static BigDecimal step(List<Value> values) {
        Value step = Family.argument(values, 1, Value.BLANK);
        return step instanceof Value.Blank
                ? BigDecimal.ONE
                : Coerce.number(step).abs();
    }

    private static Value stepped(BigDecimal amount, BigDecimal step, RoundingMode mode) {
        return step.signum() == 0 ? Value.of(0) : Value.of(step.multiply(whole(Arithmetic.divide(amount, step), mode)));
    }

    private static BigDecimal doubled(BigDecimal amount) {
        return Arithmetic.settled(amount)
                .divide(BigDecimal.valueOf(2))
                .setScale(0, RoundingMode.UP)
                .multiply(BigDecimal.valueOf(2));
    }

    /** Away from zero; 0 is followed by 1. */
    private static BigDecimal odd(BigDecimal amount) {
        BigDecimal size = Arithmetic.settled(amount).abs();
        BigDecimal above = doubled(size.add(BigDecimal.ONE)).subtract(BigDecimal.ONE);
        return amount.signum() < 0 ? above.negate() : above;
    }

    /** A negative amount with a positive step goes by the second mode; a positive one has no negative step. */
    private static Value stepped(List<Value> values, RoundingMode mode, RoundingMode mixed) {
        BigDecimal amount = Coerce.number(values.get(0));
        BigDecimal step = Coerce.number(values.get(1));
        if (amount.signum() == 0 || step.signum() == 0 && mode == RoundingMode.UP) {
            return Value.of(0);
        }
        if (amount.signum() > 0 && step.signum() < 0) {
            throw new ErrorValueException(ExcelError.NUM);
        }
        return Value.of(step.multiply(steps(values, amount.signum() == step.signum() ? mode : mixed)));
    }

    private static Value nearest(List<Value> values) {
        BigDecimal step = Coerce.number(values.get(1));
        if (step.signum() == 0) {
            return Value.of(0);
        }
        if (Coerce.number(values.get(0)).signum() * step.signum() < 0) {
            throw new ErrorValueException(ExcelError.NUM);
        }
        return Value.of(step.multiply(steps(values, RoundingMode.HALF_UP)));
    }
}
