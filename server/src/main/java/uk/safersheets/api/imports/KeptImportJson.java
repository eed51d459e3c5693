package uk.safersheets.api.imports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.safersheets.api.WordOf;
import uk.safersheets.imports.Count;
import uk.safersheets.imports.ImportKind;
import uk.safersheets.imports.Membership;
import uk.safersheets.imports.SourceFile;
import uk.safersheets.store.imports.StoredImport;

/**
 * One import: what the command line says of its files, with what is known of keeping them.
 *
 * @param number from 1, in its partnership; null until it is kept
 * @param at when it was kept or, until then, asked for
 * @param geography what its areas are, such as the column of a lookup; empty where they are of one kind only
 * @param names of the files, also before they were read
 * @param counts each area, period and type once; empty where they were not asked for
 * @param totals over all areas, by period and type; their area is empty
 * @param replaces what counted from an earlier import until it came
 * @param problem why it failed, with what to do; null where it did not
 */
public record KeptImportJson(
        String id,
        @WordOf(ImportState.class) String state,
        @Nullable Integer number,
        Instant at,
        String by,
        String partnership,
        @WordOf(ImportKind.class) String kind,
        String geography,
        List<String> names,
        List<SourceFile> files,
        List<String> periods,
        List<Count> counts,
        List<Count> totals,
        ImportJson.UnplacedRows unplaced,
        List<String> notes,
        String vintage,
        String licence,
        List<Member> memberships,
        List<ImportJson.Break> breaks,
        List<ReplacedJson> replaces,
        @Nullable String problem) {

    /** What belongs to what, by a lookup or a family group; the code is empty where the file has none. */
    public record Member(String code, String name, String group) {}

    public static KeptImportJson of(
            StoredImport kept, List<Count> counts, List<Count> totals, List<Membership> memberships) {
        return new KeptImportJson(
                kept.id(),
                ImportState.DONE.word(),
                kept.number(),
                kept.at(),
                kept.by().name(),
                kept.partnership(),
                kept.kind().word(),
                kept.geography(),
                kept.files().stream().map(SourceFile::name).toList(),
                kept.files(),
                kept.periods().stream().map(one -> one.period().name()).toList(),
                counts,
                totals,
                new ImportJson.UnplacedRows(
                        kept.unplaced().rows(), kept.unplaced().reasons()),
                kept.notes(),
                kept.vintage(),
                kept.licence(),
                memberships.stream()
                        .map(one -> new Member(one.code(), one.name(), one.group()))
                        .toList(),
                kept.breaks().stream().map(ImportJson.Break::of).toList(),
                kept.replaced().stream()
                        .map(one -> ReplacedJson.of(one, kept.kind()))
                        .toList(),
                null);
    }

    /** One that is not kept. */
    public static KeptImportJson of(ImportSummaryJson head) {
        return new KeptImportJson(
                head.id(),
                head.state(),
                null,
                head.at(),
                head.by(),
                head.partnership(),
                head.kind(),
                head.geography(),
                head.names(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new ImportJson.UnplacedRows(0, Map.of()),
                List.of(),
                "",
                "",
                List.of(),
                List.of(),
                List.of(),
                head.problem());
    }
}
