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
 * @param breaks in the series of its areas, in order; where a count before and one after are of different areas
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
        List<String> notes,
        List<AreaBreak> breaks) {
    public ImportResult {
        files = List.copyOf(files);
        periods = List.copyOf(periods);
        counts = List.copyOf(counts);
        memberships = List.copyOf(memberships);
        notes = List.copyOf(notes);
        breaks = List.copyOf(breaks);
    }

    /** One without breaks. */
    public ImportResult(
            ImportKind kind,
            List<SourceFile> files,
            String vintage,
            String licence,
            List<Period> periods,
            List<Count> counts,
            List<Membership> memberships,
            Unplaced unplaced,
            List<String> notes) {
        this(kind, files, vintage, licence, periods, counts, memberships, unplaced, notes, List.of());
    }
}
