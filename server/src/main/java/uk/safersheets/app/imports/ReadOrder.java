package uk.safersheets.app.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.safersheets.app.Slug;
import uk.safersheets.cell.DayFormat;
import uk.safersheets.imports.ImportKind;
import uk.safersheets.imports.ImportProgress;
import uk.safersheets.imports.ImportResult;
import uk.safersheets.imports.Membership;
import uk.safersheets.imports.names.MappedCounts;
import uk.safersheets.imports.names.NameMapping;
import uk.safersheets.store.imports.Imports;
import uk.safersheets.store.imports.StoredImport;

/**
 * Reads what an order names, with the lookup that its partnership imported before where it brings none, and under the
 * names that it said others mean.
 */
public final class ReadOrder implements ImportReading {
    /** What areas are where no lookup says otherwise. */
    public static final String DISTRICT = "district";

    private static final String AREA = "placed in";

    private final Imports imports;
    private final SayNames names;
    private final ReadImport read = new ReadImport();

    public ReadOrder(Imports imports, SayNames names) {
        this.imports = imports;
        this.names = names;
    }

    @Override
    public ImportResult read(ImportOrder order, ImportProgress progress) throws IOException {
        var said = names.holding(order.partnership(), order.kind());
        var result = readFiles(order, progress);
        return said.isEmpty() ? result : MappedCounts.of(result, NameMapping.of(said));
    }

    private ImportResult readFiles(ImportOrder order, ImportProgress progress) throws IOException {
        var options = order.options();
        var kept = lookup(imports, order);
        if (kept.isEmpty()) {
            return read.run(
                    order.kind(), order.files(), choices(order, options.lookup(), options.areaColumn()), progress);
        }
        var file = Files.createTempFile("lookup-", ".csv");
        try {
            write(file, kept.get());
            var source = new ImportSource(
                    "the lookup of import " + kept.get().number() + " of "
                            + DayFormat.day(kept.get().at()),
                    file);
            return read.run(order.kind(), order.files(), choices(order, source, AREA), progress);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** The lookup that was imported before, by which an order is counted; empty where there is none, or none is wanted. */
    static Optional<StoredImport> lookup(Imports imports, ImportOrder order) {
        var options = order.options();
        if (order.kind() != ImportKind.POLICE_UK || options.lookup() != null || options.isByDistrict()) {
            return Optional.empty();
        }
        return imports.newest(
                Slug.ofPartnership(order.partnership()),
                ImportKind.AREA_LOOKUP,
                Objects.requireNonNullElse(options.areaColumn(), ""));
    }

    private ReadImport.Choices choices(ImportOrder order, @Nullable ImportSource lookup, @Nullable String areaColumn) {
        var options = order.options();
        return new ReadImport.Choices(
                options.districts(),
                lookup,
                areaColumn,
                options.asAt(),
                options.level(),
                options.isBackCast(),
                familyGroup(order),
                null);
    }

    /** The areas that a partnership is held against, as it imported them last: their counts are wanted with its own. */
    private List<String> familyGroup(ImportOrder order) {
        return imports.newest(Slug.ofPartnership(order.partnership()), ImportKind.FAMILY_GROUP, "")
                .map(kept -> imports.memberships(kept.event()).stream()
                        .map(Membership::name)
                        .toList())
                .orElse(List.of());
    }

    /** As a file that readers of lookups know by its headings. */
    private void write(Path file, StoredImport kept) throws IOException {
        String census = kept.vintage().replaceAll(".*(\\d\\d)$", "$1");
        var headings = census.matches("\\d\\d")
                ? List.of("LSOA" + census + "CD", "LSOA" + census + "NM", AREA)
                : List.of("LSOA code", "LSOA name", AREA);
        try (var out = Files.newBufferedWriter(file)) {
            out.write(String.join(",", headings) + "\n");
            for (Membership one : imports.memberships(kept.event())) {
                out.write(quoted(one.code()) + "," + quoted(one.name()) + "," + quoted(one.group()) + "\n");
            }
        }
    }

    private static String quoted(String value) {
        return '"' + value.replace("\"", "\"\"") + '"';
    }
}
