package uk.safersheets.prose;

import org.jspecify.annotations.Nullable;

/**
 * What a sentence says without a figure of its own: {@code most crime types fell}, {@code robbery rose}, {@code the
 * highest}, {@code a significant reduction}, {@code no financial implications}.
 *
 * @param quote the words that carry it
 * @param subject the words for what it is said of: {@code crime types}, {@code robbery}; null where none were found
 * @param many so many of {@code all}; null unless the kind is {@code SOME_OF}
 * @param all of how many; null where it is not said
 * @param except the words after {@code except} or {@code apart from}, with all that is listed there; null for none
 */
public record Claim(
        Kind kind,
        Span quote,
        @Nullable Span subject,
        Direction direction,
        @Nullable Integer many,
        @Nullable Integer all,
        @Nullable Span except) {
    /** What sort of claim. */
    public enum Kind {
        /** One thing went up, down or stayed, with no number beside it. */
        DIRECTION,
        /** It changed, and clearly so: {@code significant}, {@code marked}, {@code dramatic}. */
        SIGNIFICANT,
        /** More than half of them. */
        MOST,
        ALL,
        NO,
        /** So many of so many: {@code three of the four}. */
        SOME_OF,
        /** The one with the most, or whose change is the largest. */
        LARGEST,
        SMALLEST,
        /** That there is none of something the workbooks have, such as financial implications. */
        NONE_AT_ALL
    }
}
