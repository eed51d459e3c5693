package uk.safersheets.textcheck;

import java.util.List;
import java.util.Locale;
import uk.safersheets.prose.Span;

/**
 * One figure or claim of a report, and what the workbooks say of it.
 *
 * @param quote the exact words, with those that carry the meaning
 * @param sentence the sentence it stands in
 * @param cells where in the workbooks it comes from; empty for what was not traced
 * @param working how it comes out: {@code 53 - 111 = -58}; empty where the cell itself is it
 * @param message what to say to whoever wrote it; empty where it agrees
 * @param fix what to do; empty where it agrees
 */
public record Statement(
        Span quote,
        Span sentence,
        Kind kind,
        Verdict verdict,
        List<TracedCell> cells,
        String working,
        String message,
        String fix) {
    public Statement {
        cells = List.copyOf(cells);
    }

    /** A figure, or something said without one. */
    public enum Kind {
        NUMBER,
        CLAIM;

        /** As an answer writes it: {@code number}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
