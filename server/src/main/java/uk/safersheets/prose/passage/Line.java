package uk.safersheets.prose.passage;

import org.jspecify.annotations.Nullable;
import uk.safersheets.prose.Span;

/**
 * One line of a text.
 *
 * @param words what it says, without the marks before it and blanks around
 * @param mark the number of a numbered item; null for none
 * @param depth by how many columns an item is set in; 0 for others
 */
record Line(Kind kind, Span words, @Nullable Span mark, int depth) {
    enum Kind {
        BLANK,
        TEXT,
        HEADING,
        ITEM,
        ROW
    }

    int length() {
        return words.end() - words.start();
    }
}
