package uk.safersheets.cell;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * What one cell holds, as Excel knows it. Numbers are exact decimals, so that pounds and pence stay pounds and pence;
 * a date is its number in Excel ({@link ExcelDate}), whatever calendar the file uses.
 */
public sealed interface Value {

    /** An empty cell. */
    Value BLANK = new Blank();

    Value TRUE = new Logical(true);
    Value FALSE = new Logical(false);

    /** Use {@link #BLANK}. */
    record Blank() implements Value {
        @Override
        public String toString() {
            return "";
        }
    }

    record Number(BigDecimal amount) implements Value {
        public Number {
            Objects.requireNonNull(amount, "amount");
        }

        /** By value: 1 equals 1.00. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Number number && amount.compareTo(number.amount) == 0;
        }

        @Override
        public int hashCode() {
            return amount.signum() == 0 ? 0 : amount.stripTrailingZeros().hashCode();
        }

        /** Plain digits without trailing zeros: 1500, 0.025. */
        @Override
        public String toString() {
            return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
        }
    }

    record Text(String text) implements Value {
        public Text {
            Objects.requireNonNull(text, "text");
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** Excel's TRUE or FALSE. Use {@link Value#of(boolean)}. */
    record Logical(boolean truth) implements Value {
        @Override
        public String toString() {
            return truth ? "TRUE" : "FALSE";
        }
    }

    record Error(ExcelError error) implements Value {
        public Error {
            Objects.requireNonNull(error, "error");
        }

        @Override
        public String toString() {
            return error.text();
        }
    }

    static Value of(BigDecimal amount) {
        return new Number(amount);
    }

    static Value of(long amount) {
        return new Number(BigDecimal.valueOf(amount));
    }

    /**
     * The shortest decimal that the double stands for, as Excel stores it: 0.1 is 0.1.
     *
     * @return {@code #NUM!} for what is no finite number
     */
    static Value of(double amount) {
        return Double.isFinite(amount) ? new Number(BigDecimal.valueOf(amount)) : of(ExcelError.NUM);
    }

    static Value of(String text) {
        return new Text(text);
    }

    static Value of(boolean truth) {
        return truth ? TRUE : FALSE;
    }

    static Value of(ExcelError error) {
        return new Error(error);
    }

    /** As a reader sees it, so that a "Yes" with a character that nobody sees is a "Yes" to every formula. */
    default Value visible() {
        if (!(this instanceof Text text)) {
            return this;
        }
        String seen = Texts.visible(text.text());
        return seen.equals(text.text()) ? this : of(seen);
    }

    /** Nothing, or nothing but spaces and invisible characters. */
    default boolean isBlank() {
        return this instanceof Blank || this instanceof Text text && Texts.isInvisible(text.text());
    }
}
