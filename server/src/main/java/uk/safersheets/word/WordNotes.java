package uk.safersheets.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import uk.safersheets.cell.Plural;
import uk.safersheets.excel.opc.PackageParts;
import uk.safersheets.excel.opc.Relationship;

/** What of a Word document is not read, as its reader is told. */
final class WordNotes {
    private WordNotes() {}

    /** @param left how many of each thing were met in the text and not read: pictures, charts, deletions */
    static List<String> of(PackageParts parts, List<Relationship> links, Map<String, Integer> left) {
        var notes = new ArrayList<String>();
        left.forEach((what, count) ->
                notes.add(Plural.count(count, what) + Plural.of(count, " was not read.", " were not read.")));
        note(notes, "The text above every page was not read.", "header", parts, links);
        note(notes, "The text below every page was not read.", "footer", parts, links);
        note(notes, "Comments were not read.", "comments", parts, links);
        return notes;
    }

    private static void note(
            List<String> notes, String words, String kind, PackageParts parts, List<Relationship> links) {
        if (links.stream().anyMatch(link -> link.type().equals(kind) && parts.has(link.target()))) {
            notes.add(words);
        }
    }
}
