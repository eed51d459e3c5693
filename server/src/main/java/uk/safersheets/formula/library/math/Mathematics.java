package uk.safersheets.formula.library.math;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Coerce;
import uk.safersheets.formula.ErrorValueException;
import uk.safersheets.formula.library.Family;
import uk.safersheets.formula.library.Numbers;
import uk.safersheets.formula.tree.Arithmetic;

/** Roots, logarithms and angles, in binary fractions as Excel works them out. */
public final class Mathematics {
    /** Beyond this Excel takes no angle. */
    private static final double LARGEST_ANGLE = 134_217_728;

    private static final Value TEN = Value.of(10);

    private Mathematics() {}

    public static Family family() {
        return angles().with("PI", arguments -> Area.of(Value.of(Math.PI)))
                .onValues("SQRT", of(Math::sqrt, x -> x >= 0))
                .onValues("SQRTPI", of(x -> Math.sqrt(x * Math.PI), x -> x >= 0))
                .onValues("EXP", of(Math::exp, x -> true))
                .onValues("LN", of(Math::log, x -> x > 0))
                .onValues("LOG10", of(Math::log10, x -> x > 0))
                .onValues("LOG", Mathematics::logarithm)
                .onValues("DEGREES", of(Math::toDegrees, x -> true))
                .onValues("RADIANS", of(Math::toRadians, x -> true))
                .onValues("FISHER", of(x -> 0.5 * Math.log((1 + x) / (1 - x)), x -> Math.abs(x) < 1))
                .onValues("FISHERINV", of(Math::tanh, x -> true))
                .with("SUMSQ", arguments -> Area.of(Value.of(squares(Numbers.of(arguments)))))
                .with("SERIESSUM", Mathematics::series)
                .onValues("DELTA", values -> Value.of(compared(values) == 0 ? 1 : 0))
                .onValues("GESTEP", values -> Value.of(compared(values) >= 0 ? 1 : 0));
    }

    private static Family angles() {
        DoublePredicate angle = x -> Math.abs(x) < LARGEST_ANGLE;
        DoublePredicate turned = x -> x != 0 && Math.abs(x) < LARGEST_ANGLE;
        return new Family()
                .onValues("SIN", of(Math::sin, angle))
                .onValues("COS", of(Math::cos, angle))
                .onValues("TAN", of(Math::tan, angle))
                .onValues("SEC", of(x -> 1 / Math.cos(x), angle))
                .onValues("CSC", inverse(Math::sin, turned))
                .onValues("COT", inverse(Math::tan, turned))
                .onValues("ASIN", of(Math::asin, x -> Math.abs(x) <= 1))
                .onValues("ACOS", of(Math::acos, x -> Math.abs(x) <= 1))
                .onValues("ATAN", of(Math::atan, x -> true))
                .onValues("ACOT", of(x -> Math.PI / 2 - Math.atan(x), x -> true))
                .onValues("ATAN2", Mathematics::angle)
                .onValues("SINH", of(Math::sinh, x -> true))
                .onValues("COSH", of(Math::cosh, x -> true))
                .onValues("TANH", of(Math::tanh, x -> true))
                .onValues("SECH", of(x -> 1 / Math.cosh(x), angle))
                .onValues("CSCH", inverse(Math::sinh, turned))
                .onValues("COTH", inverse(Math::tanh, turned))
                .onValues("ASINH", of(x -> Math.signum(x) * Math.log(Math.abs(x) + Math.hypot(x, 1)), x -> true))
                .onValues("ACOSH", of(x -> Math.log(x + Math.sqrt(x * x - 1)), x -> x >= 1))
                .onValues("ATANH", of(x -> 0.5 * Math.log((1 + x) / (1 - x)), x -> Math.abs(x) < 1))
                .onValues("ACOTH", of(x -> 0.5 * Math.log((x + 1) / (x - 1)), x -> Math.abs(x) > 1));
    }

    private static Family.OnValues of(DoubleUnaryOperator work, DoublePredicate within) {
        return values -> {
            double x = Coerce.number(values.get(0)).doubleValue();
            return within.test(x) ? Value.of(work.applyAsDouble(x)) : Value.of(ExcelError.NUM);
        };
    }

    /** One over the work; {@code #DIV/0!} at zero. */
    private static Family.OnValues inverse(DoubleUnaryOperator work, DoublePredicate within) {
        Family.OnValues inverse = of(x -> 1 / work.applyAsDouble(x), within);
        return values -> Coerce.number(values.get(0)).signum() == 0 ? Value.of(ExcelError.DIV0) : inverse.call(values);
    }

    private static Value logarithm(List<Value> values) {
        BigDecimal amount = Coerce.number(values.get(0));
        BigDecimal base = Coerce.number(Family.argument(values, 1, TEN));
        if (amount.signum() <= 0 || base.signum() <= 0) {
            return Value.of(ExcelError.NUM);
        }
        if (base.compareTo(BigDecimal.ONE) == 0) {
            return Value.of(ExcelError.DIV0);
        }
        return base.compareTo(BigDecimal.TEN) == 0
                ? Value.of(Math.log10(amount.doubleValue()))
                : Value.of(Math.log(amount.doubleValue()) / Math.log(base.doubleValue()));
    }

    private static Value angle(List<Value> values) {
        double x = Coerce.number(values.get(0)).doubleValue();
        double y = Coerce.number(values.get(1)).doubleValue();
        return x == 0 && y == 0 ? Value.of(ExcelError.DIV0) : Value.of(Math.atan2(y, x));
    }

    private static BigDecimal squares(List<BigDecimal> numbers) {
        BigDecimal sum = BigDecimal.ZERO;
        for (var number : numbers) {
            sum = Arithmetic.add(sum, Arithmetic.multiply(number, number));
        }
        return sum;
    }

    private static Area series(List<Area> arguments) {
        BigDecimal x = Coerce.number(arguments.get(0).first());
        BigDecimal power = Coerce.number(arguments.get(1).first());
        BigDecimal step = Coerce.number(arguments.get(2).first());
        BigDecimal sum = BigDecimal.ZERO;
        for (var factor : Numbers.of(arguments.get(3))) {
            BigDecimal raised = power.signum() == 0 ? BigDecimal.ONE : Arithmetic.power(x, power);
            sum = Arithmetic.add(sum, Arithmetic.multiply(factor, raised));
            power = Arithmetic.add(power, step);
        }
        return Area.of(Value.of(sum));
    }

    /** A logical value is no number here. */
    private static int compared(List<Value> values) {
        Value other = Family.argument(values, 1, Value.of(0));
        if (values.get(0) instanceof Value.Logical || other instanceof Value.Logical) {
            throw new ErrorValueException(ExcelError.VALUE);
        }
        return Coerce.number(values.get(0)).compareTo(Coerce.number(other));
    }
}
