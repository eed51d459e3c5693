package uk.safersheets.imports;

import java.util.List;

/**
 * What the files of one import hold. All that was read is in a count, a membership or among what was not placed.
 *
 * @param files in the order in which they were read
 * @param vintage of the geography, such as {@code LSOA 2011}, or the date of a list; empty where the files tell none
 * @param licence under which the figures may be used, with its attribution; empty where none is known
 * @param periods that the files hold, in order
 * @param counts in order, each area, period and type once
 * @param memberships of a lookup or a family group; empty for others
 * @param notes what an analyst must know before using the counts, each a sentence
 */
public record ImportResult(
        ImportKind kind,
        List<SourceFile> files,
        String vintage,
        String licence,
        List<Period> periods,
        List<Count> counts,
        List<Membership> memberships,
        Unplaced unplaced,
        List<String> notes) {
    public ImportResult {
        files = List.copyOf(files);
        periods = List.copyOf(periods);
        counts = List.copyOf(counts);
        memberships = List.copyOf(memberships);
        notes = List.copyOf(notes);
    }
}
