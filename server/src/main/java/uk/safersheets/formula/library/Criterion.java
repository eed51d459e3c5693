package uk.safersheets.formula.library;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Coerce;
import uk.safersheets.formula.Comparison;

/**
 * What COUNTIF and its like look for: a value, or a text such as {@code >5}, {@code <>No}, {@code Theft*}.
 *
 * @param wanted the value looked for, after the sign
 * @param key under which {@link Index} finds the cells that match; null where each cell must be tested
 */
record Criterion(Sign sign, Value wanted, @Nullable Value key, Predicate<Value> test) {
    enum Sign {
        AT_MOST("<=", order -> order <= 0),
        AT_LEAST(">=", order -> order >= 0),
        UNEQUAL("<>", order -> order != 0),
        LESS("<", order -> order < 0),
        GREATER(">", order -> order > 0),
        EQUAL("=", order -> order == 0);

        private final String written;
        private final IntPredicate holds;

        Sign(String written, IntPredicate holds) {
            this.written = written;
            this.holds = holds;
        }
    }

    static Criterion of(Value criterion) {
        if (criterion instanceof Value.Text text) {
            return of(text.text());
        }
        return of(Sign.EQUAL, criterion instanceof Value.Blank ? Value.of(0) : criterion);
    }

    private static Criterion of(String text) {
        for (var sign : Sign.values()) {
            if (text.startsWith(sign.written)) {
                String rest = text.substring(sign.written.length());
                return rest.isEmpty() ? emptiness(sign) : of(sign, value(rest));
            }
        }
        if (text.isEmpty()) {
            return new Criterion(Sign.EQUAL, Value.BLANK, Value.BLANK, cell -> Index.key(cell) == Value.BLANK);
        }
        return of(Sign.EQUAL, value(text));
    }

    /** {@code =} alone is an empty cell, {@code <>} alone one that is not; the other signs find nothing. */
    private static Criterion emptiness(Sign sign) {
        return new Criterion(
                sign,
                Value.BLANK,
                null,
                switch (sign) {
                    case EQUAL -> Value.Blank.class::isInstance;
                    case UNEQUAL -> cell -> !(cell instanceof Value.Blank);
                    default -> cell -> false;
                });
    }

    private static Value value(String text) {
        Optional<BigDecimal> number = Coerce.tryNumber(text);
        if (number.isPresent()) {
            return Value.of(number.get());
        }
        if (text.equalsIgnoreCase("TRUE") || text.equalsIgnoreCase("FALSE")) {
            return Value.of(text.equalsIgnoreCase("TRUE"));
        }
        return ExcelError.of(text).map(Value::of).orElse(Value.of(text));
    }

    private static Criterion of(Sign sign, Value wanted) {
        boolean equality = sign == Sign.EQUAL || sign == Sign.UNEQUAL;
        if (equality && wanted instanceof Value.Text text && Wildcards.areIn(text.text())) {
            var pattern = Wildcards.of(text.text());
            boolean alike = sign == Sign.EQUAL;
            return new Criterion(sign, wanted, null, cell -> alike == matches(pattern, cell));
        }
        Value key = Index.key(wanted);
        if (equality) {
            boolean alike = sign == Sign.EQUAL;
            return new Criterion(
                    sign,
                    wanted,
                    alike ? key : null,
                    cell -> alike == Index.key(cell).equals(key));
        }
        return new Criterion(
                sign, wanted, null, cell -> isAlike(cell, wanted) && sign.holds.test(Comparison.compare(cell, wanted)));
    }

    private static boolean matches(Wildcards pattern, Value cell) {
        return cell instanceof Value.Text text && pattern.match(text.text());
    }

    /** Whether the two can be put in order. */
    private static boolean isAlike(Value cell, Value wanted) {
        return cell.getClass() == wanted.getClass()
                && !(cell instanceof Value.Error)
                && (!(cell instanceof Value.Text) || isText(cell));
    }

    /** A text that does not read as a number. */
    static boolean isText(Value cell) {
        return cell instanceof Value.Text text && Coerce.tryNumber(text.text()).isEmpty();
    }
}
