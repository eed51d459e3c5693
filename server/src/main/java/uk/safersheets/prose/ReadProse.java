package uk.safersheets.prose;

import java.util.List;

/** Reads a report's text into sentences with their figures and claims. */
public final class ReadProse {
    private ReadProse() {}

    /**
     * Reads plain text or Markdown: paragraphs end with a blank line, items begin with a dash, a star or a number, a line
     * with tabs or bars is a row of a table.
     */
    public static Prose of(String text) {
        return new Prose(text, List.of(), List.of());
    }
}
