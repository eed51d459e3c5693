package uk.safersheets.prose.passage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.safersheets.prose.Sentence;
import uk.safersheets.prose.Span;

/**
 * One sentence, item, heading or row, before its words are read.
 *
 * @param lead the words that lead its list in; null elsewhere
 * @param heading what it stands under; null for none
 * @param marks numbers that only number it
 */
public record Passage(
        Span span,
        Sentence.Kind kind,
        @Nullable Span lead,
        @Nullable Span heading,
        List<Span> marks) {}
