package uk.safersheets.store.imports;

import java.time.Instant;
import java.util.List;
import uk.safersheets.imports.AreaBreak;
import uk.safersheets.imports.ImportKind;
import uk.safersheets.imports.SourceFile;
import uk.safersheets.imports.Unplaced;
import uk.safersheets.signoff.Actor;

/**
 * An import as it is kept, without its counts and memberships.
 *
 * @param event its place in the record of every act
 * @param number from 1, in its partnership
 * @param replaced its periods that counted from an earlier import until it came, in order
 */
public record StoredImport(
        long event,
        String id,
        int number,
        String partnership,
        String owner,
        ImportKind kind,
        String geography,
        Instant at,
        Actor by,
        String vintage,
        String licence,
        List<SourceFile> files,
        List<PeriodTotal> periods,
        Unplaced unplaced,
        List<String> notes,
        List<AreaBreak> breaks,
        List<Replaced> replaced) {
    public StoredImport {
        files = List.copyOf(files);
        periods = List.copyOf(periods);
        notes = List.copyOf(notes);
        breaks = List.copyOf(breaks);
        replaced = List.copyOf(replaced);
    }

    /** How many rows were read from its files. */
    public long rows() {
        return files.stream().mapToLong(SourceFile::rows).sum();
    }
}
