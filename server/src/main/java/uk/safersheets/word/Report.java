package uk.safersheets.word;

import java.util.List;
import uk.safersheets.prose.Prose;

/**
 * A report as it was handed over, read.
 *
 * @param text what it says, as every offset counts in it
 * @param notes what of the file was not read, and what was read otherwise than it stands there
 */
public record Report(String text, Prose prose, List<String> notes) {
    public Report {
        notes = List.copyOf(notes);
    }
}
