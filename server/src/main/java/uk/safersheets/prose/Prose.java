package uk.safersheets.prose;

import java.util.List;

/**
 * A report that was read.
 *
 * @param text as every offset counts in it
 * @param paragraphs the sentences of each paragraph, in their order
 * @param passedOver the numbers that are no figures: dates, years, pages, telephone numbers
 */
public record Prose(String text, List<List<Sentence>> paragraphs, List<Span> passedOver) {
    public Prose {
        paragraphs = paragraphs.stream().map(List::copyOf).toList();
        passedOver = List.copyOf(passedOver);
    }
}
