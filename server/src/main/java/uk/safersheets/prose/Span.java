package uk.safersheets.prose;

/**
 * A stretch of a text.
 *
 * @param start the first character, counted from 0 in UTF-16 units
 * @param end after the last character
 */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException(start + " to " + end + " is no stretch of a text");
        }
    }

    public String of(String text) {
        return text.substring(start, end);
    }

    public boolean holds(Span other) {
        return start <= other.start && other.end <= end;
    }

    public boolean meets(Span other) {
        return start < other.end && other.start < end;
    }
}
