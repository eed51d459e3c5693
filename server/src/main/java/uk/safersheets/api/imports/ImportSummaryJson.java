package uk.safersheets.api.imports;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.safersheets.api.WordOf;
import uk.safersheets.imports.ImportKind;
import uk.safersheets.imports.SourceFile;
import uk.safersheets.store.imports.StoredImport;

/**
 * One import in a list.
 *
 * @param number from 1, in its partnership; null until it is kept
 * @param at when it was kept or, until then, asked for
 * @param geography what its areas are; empty where they are of one kind only
 * @param names of its files
 * @param rows that were read from them; 0 until it is kept
 * @param unplaced how many of these are in no count
 * @param replaced how many of its periods counted from an earlier import until it came
 * @param problem why it failed, with what to do; null where it did not
 */
public record ImportSummaryJson(
        String id,
        @WordOf(ImportState.class) String state,
        @Nullable Integer number,
        Instant at,
        String by,
        String partnership,
        @WordOf(ImportKind.class) String kind,
        String geography,
        String vintage,
        List<String> names,
        List<String> periods,
        long rows,
        long unplaced,
        int replaced,
        @Nullable String problem) {

    /** Several of them, the newest first. */
    public record All(List<ImportSummaryJson> imports) {}

    public static ImportSummaryJson of(StoredImport kept) {
        return new ImportSummaryJson(
                kept.id(),
                ImportState.DONE.word(),
                kept.number(),
                kept.at(),
                kept.by().name(),
                kept.partnership(),
                kept.kind().word(),
                kept.geography(),
                kept.vintage(),
                kept.files().stream().map(SourceFile::name).toList(),
                kept.periods().stream().map(one -> one.period().name()).toList(),
                kept.rows(),
                kept.unplaced().rows(),
                kept.replaced().size(),
                null);
    }
}
