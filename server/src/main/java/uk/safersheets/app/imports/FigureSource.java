package uk.safersheets.app.imports;

import java.time.Instant;
import java.util.List;
import uk.safersheets.imports.AreaBreak;
import uk.safersheets.imports.ImportKind;
import uk.safersheets.imports.SourceFile;
import uk.safersheets.imports.Unplaced;
import uk.safersheets.store.imports.StoredImport;

/**
 * Where imported figures came from.
 *
 * @param id of the import
 * @param number of the import, in its partnership
 * @param at when it was kept
 * @param by who imported it
 * @param geography what its areas are
 * @param notes what an analyst must know before using its figures
 */
public record FigureSource(
        String id,
        int number,
        Instant at,
        String by,
        ImportKind kind,
        String geography,
        String vintage,
        String licence,
        List<SourceFile> files,
        Unplaced unplaced,
        List<String> notes,
        List<AreaBreak> breaks) {
    public FigureSource {
        files = List.copyOf(files);
        notes = List.copyOf(notes);
        breaks = List.copyOf(breaks);
    }

    static FigureSource of(StoredImport kept) {
        return new FigureSource(
                kept.id(),
                kept.number(),
                kept.at(),
                kept.by().name(),
                kept.kind(),
                kept.geography(),
                kept.vintage(),
                kept.licence(),
                kept.files(),
                kept.unplaced(),
                kept.notes(),
                kept.breaks());
    }

    /** How many rows were read from its files. */
    public long rows() {
        return files.stream().mapToLong(SourceFile::rows).sum();
    }
}
