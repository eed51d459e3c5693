package uk.safersheets.api;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;

/** What a cell holds, as JSON has it: a number, a text, true, false or null; an Excel error is its text. */
public final class Scalars {
    private Scalars() {}

    /** Null for an empty cell and for null. */
    public static @Nullable Object of(@Nullable Value value) {
        if (value instanceof Value.Number number) {
            return plain(number.amount());
        }
        if (value instanceof Value.Logical logical) {
            return logical.truth();
        }
        return value == null || value instanceof Value.Blank ? null : value.toString();
    }

    /**
     * Reads one back. An empty text is an empty cell, and {@code #N/A} the error, as Excel hands them out.
     *
     * @param scalar what the JSON reader made of it
     * @throws BadJsonException for an object or an array
     */
    public static Value value(@Nullable Object scalar, String place) {
        if (scalar == null || "".equals(scalar)) {
            return Value.BLANK;
        }
        if (scalar instanceof Boolean truth) {
            return Value.of(truth);
        }
        if (scalar instanceof Integer || scalar instanceof Long) {
            return Value.of(((Number) scalar).longValue());
        }
        if (scalar instanceof Number number) {
            return Value.of(number.doubleValue());
        }
        if (scalar instanceof String text) {
            return ExcelError.of(text).map(Value::of).orElseGet(() -> Value.of(text));
        }
        throw new BadJsonException(place + " should be a number, a text, true, false or null.");
    }

    /** Without an exponent or trailing zeros: 1500, 0.025. */
    public static BigDecimal plain(BigDecimal amount) {
        var stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
