package uk.safersheets.prose;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sentence, an item of a list or a heading.
 *
 * @param lead the words that lead a list in, for its items; null elsewhere
 * @param heading the heading it stands under; null for none
 */
public record Sentence(
        Span span,
        Kind kind,
        List<Mention> mentions,
        List<Claim> claims,
        @Nullable Span lead,
        @Nullable Span heading) {
    public Sentence {
        mentions = List.copyOf(mentions);
        claims = List.copyOf(claims);
    }

    /** Where a sentence stands. */
    public enum Kind {
        RUNNING,
        HEADING,
        ITEM,
        /** A row of a table in the text; its numbers are no statements of their own. */
        ROW
    }
}
