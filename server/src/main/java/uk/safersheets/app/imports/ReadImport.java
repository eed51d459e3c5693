package uk.safersheets.app.imports;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import uk.safersheets.functions.labels.Closeness;
import uk.safersheets.imports.BadImportException;
import uk.safersheets.imports.ImportChoices;
import uk.safersheets.imports.ImportFile;
import uk.safersheets.imports.ImportKind;
import uk.safersheets.imports.ImportProgress;
import uk.safersheets.imports.ImportReader;
import uk.safersheets.imports.ImportResult;
import uk.safersheets.imports.family.FamilyReader;
import uk.safersheets.imports.homeoffice.OffenceTables;
import uk.safersheets.imports.lookup.LookupReader;
import uk.safersheets.imports.police.StreetReader;
import uk.safersheets.imports.population.PopulationReader;

/** Reads public files of one kind and tells what they hold. It keeps nothing. */
public final class ReadImport {
    /**
     * What somebody says about the files.
     *
     * @param partnership the districts it is made of; empty to keep every area
     * @param lookup which small area lies in which ward or beat; null to count by district
     * @param areaColumn the heading of a lookup's column that names its areas; null where only one can be meant
     * @param asAt the day on which a list was drawn up; null where nobody said
     * @param level by what offences are counted; empty for the usual one
     * @param isBackCast whether an area gets the sum of its predecessors before its first day, under a name that says so
     * @param also areas that are kept beside the partnership where the files have them, such as its family group
     * @param changes a partnership's own list of areas that were made of others; null for the known ones alone
     */
    public record Choices(
            List<String> partnership,
            @Nullable ImportSource lookup,
            @Nullable String areaColumn,
            @Nullable LocalDate asAt,
            String level,
            boolean isBackCast,
            List<String> also,
            @Nullable ImportSource changes) {
        public static final Choices NONE = new Choices(List.of(), null, null, null);

        public Choices {
            partnership = List.copyOf(partnership);
            also = List.copyOf(also);
        }

        /** Choices that say nothing of levels and back-casts. */
        public Choices(
                List<String> partnership,
                @Nullable ImportSource lookup,
                @Nullable String areaColumn,
                @Nullable LocalDate asAt) {
            this(partnership, lookup, areaColumn, asAt, "", false, List.of(), null);
        }
    }

    /**
     * @param sources in the order in which they are read
     * @param progress told of every file, the lookup too; it may stop the reading
     * @throws BadImportException when they cannot be read as this kind, naming file and line, with what to do
     * @throws uk.safersheets.imports.ImportCancelledException when progress stopped it
     */
    public ImportResult run(ImportKind kind, List<ImportSource> sources, Choices choices, ImportProgress progress)
            throws IOException {
        if (sources.isEmpty()) {
            throw new BadImportException("Choose at least one file.");
        }
        var files = new ArrayList<ImportFile>();
        var rows = new AtomicLong();
        for (var source : sources) {
            files.add(new CountedFile(ImportFiles.open(source), rows));
        }
        var lookup = choices.lookup() == null ? null : ImportFiles.open(choices.lookup());
        var changes = choices.changes() == null ? null : ImportFiles.open(choices.changes());
        return reader(kind)
                .read(
                        files,
                        new ImportChoices(
                                choices.partnership(),
                                lookup,
                                choices.areaColumn(),
                                choices.asAt(),
                                choices.level(),
                                choices.isBackCast(),
                                choices.also(),
                                changes),
                        progress);
    }

    private static ImportReader reader(ImportKind kind) {
        return switch (kind) {
            case POLICE_UK -> StreetReader::read;
            case HOME_OFFICE ->
                (files, choices, progress) -> OffenceTables.read(files, choices, progress, Closeness::closest);
            case POPULATION -> PopulationReader::read;
            case AREA_LOOKUP -> LookupReader::read;
            case FAMILY_GROUP ->
                (files, choices, progress) -> FamilyReader.read(files, choices, progress, Closeness::closest);
        };
    }
}
