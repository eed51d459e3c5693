package uk.safersheets.formula.tree;

import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Coerce;
import uk.safersheets.formula.Comparison;
import uk.safersheets.formula.ErrorValueException;

/** An operator between two values, by how tightly it binds. */
public enum Operator {
    EQUAL("=", 1, comparing(order -> order == 0)),
    UNEQUAL("<>", 1, comparing(order -> order != 0)),
    LESS("<", 1, comparing(order -> order < 0)),
    GREATER(">", 1, comparing(order -> order > 0)),
    AT_MOST("<=", 1, comparing(order -> order <= 0)),
    AT_LEAST(">=", 1, comparing(order -> order >= 0)),
    JOIN("&", 2, (a, b) -> Coerce.held(Coerce.text(a) + Coerce.text(b))),
    ADD("+", 3, (a, b) -> Value.of(Arithmetic.add(Coerce.number(a), Coerce.number(b)))),
    SUBTRACT("-", 3, (a, b) -> Value.of(Arithmetic.subtract(Coerce.number(a), Coerce.number(b)))),
    MULTIPLY("*", 4, (a, b) -> Value.of(Arithmetic.multiply(Coerce.number(a), Coerce.number(b)))),
    DIVIDE("/", 4, (a, b) -> Value.of(Arithmetic.divide(Coerce.number(a), Coerce.number(b)))),
    POWER("^", 5, (a, b) -> Value.of(Arithmetic.power(Coerce.number(a), Coerce.number(b))));

    /** Binds tighter than every operator here. */
    static final int TIGHTEST = 6;

    private static final Map<String, Operator> BY_SIGN =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(Operator::sign, Function.identity()));

    private final String sign;
    private final int binding;
    private final BinaryOperator<Value> work;

    Operator(String sign, int binding, BinaryOperator<Value> work) {
        this.sign = sign;
        this.binding = binding;
        this.work = work;
    }

    /** The operator of this sign; null for none. */
    public static @Nullable Operator of(String sign) {
        return BY_SIGN.get(sign);
    }

    String sign() {
        return sign;
    }

    public int binding() {
        return binding;
    }

    /** The answer for two values; an error among them is the answer, the left one first. */
    Value apply(Value a, Value b) {
        if (a instanceof Value.Error) {
            return a;
        }
        if (b instanceof Value.Error) {
            return b;
        }
        try {
            return work.apply(a, b);
        } catch (ErrorValueException answer) {
            return Value.of(answer.error());
        }
    }

    private static BinaryOperator<Value> comparing(IntPredicate wanted) {
        return (a, b) -> Value.of(wanted.test(Comparison.compare(a, b)));
    }
}
