package uk.safersheets.formula.library.text;

/**
 * One piece of a number format.
 *
 * @param text a literal's text; otherwise the letters as written, lower case for dates
 */
record FormatToken(Kind kind, String text) {
    enum Kind {
        LITERAL,
        /** One of {@code 0 # ?}. */
        DIGIT,
        POINT,
        COMMA,
        PERCENT,
        /** {@code E+} or {@code E-}. */
        EXPONENT,
        SLASH,
        /** {@code @}, the text itself. */
        TEXT,
        GENERAL,
        /** Letters of a date or a time: {@code yyyy}, {@code mm}, {@code am/pm}. */
        DATE,
        /** Hours, minutes or seconds beyond a day: {@code [h]}. */
        ELAPSED
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    char letter() {
        return text.charAt(0);
    }
}
