package uk.safersheets.prose.token;

/**
 * A word, a number or a mark, with where it stands in the text.
 *
 * @param word in small letters, with plain apostrophes and without soft hyphens; a number without its separators; every
 *     hyphen as {@code -}, longer dashes as {@code –}, a true minus as {@code −}
 */
public record Token(int start, int end, Kind kind, String word) {
    /** What a token is. */
    public enum Kind {
        WORD,
        /** Digits, with separators and a decimal point. */
        NUMBER,
        /** What no figure can be: {@code CI001}, an address of a page. */
        CODE,
        MARK
    }
}
