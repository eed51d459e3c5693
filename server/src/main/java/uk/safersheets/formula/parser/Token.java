package uk.safersheets.formula.parser;

import org.jspecify.annotations.Nullable;
import uk.safersheets.formula.tree.Structured;

/**
 * One piece of a formula.
 *
 * @param text as written; of a TEXT without its quotes
 * @param start zero-based place of its first character
 * @param end the place after its last
 * @param structured what a STRUCTURED piece refers to; null for others
 */
public record Token(
        Kind kind,
        String text,
        int start,
        int end,
        @Nullable Structured structured) {
    public enum Kind {
        NUMBER,
        TEXT,
        ERROR,
        /** A function's name; its opening bracket is the next token. */
        FUNCTION,
        NAME,
        ADDRESS,
        STRUCTURED,
        /** Operators, brackets and separators. */
        MARK,
        END
    }

    Token(Kind kind, String text, int start, int end) {
        this(kind, text, start, end, null);
    }

    boolean is(String mark) {
        return kind == Kind.MARK && text.equals(mark);
    }

    /** As a message quotes it. */
    public String shown() {
        return kind == Kind.END ? "the end" : "'" + text + "'";
    }
}
