package uk.safersheets.imports.lookup;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import uk.safersheets.cell.Plural;
import uk.safersheets.imports.AreaLookup;
import uk.safersheets.imports.BadImportException;
import uk.safersheets.imports.ImportChoices;
import uk.safersheets.imports.ImportFile;
import uk.safersheets.imports.ImportKind;
import uk.safersheets.imports.ImportProgress;
import uk.safersheets.imports.ImportResult;
import uk.safersheets.imports.Membership;
import uk.safersheets.imports.MonthNames;
import uk.safersheets.imports.SourceFile;
import uk.safersheets.imports.Unplaced;

/**
 * Reads lookups from small areas (LSOA) to wards or beats. Their columns are known by heading: {@code LSOA21CD},
 * {@code LSOA11CD}, {@code lsoa11}, {@code WD22NM}, any heading with "ward" or "beat", {@code CHGIND}.
 */
public final class LookupReader {
    private final List<SourceFile> files = new ArrayList<>();
    private final List<LookupRows> sheets = new ArrayList<>();
    private final List<String> passedOver = new ArrayList<>();

    private LookupReader() {}

    /**
     * @throws BadImportException when a file has no codes of LSOAs, when several columns may name the area, or when an LSOA
     *     lies in two areas
     */
    public static ImportResult read(List<ImportFile> files, ImportChoices choices, ImportProgress progress)
            throws IOException {
        var reader = new LookupReader();
        for (var file : files) {
            reader.read(file, choices, progress);
        }
        return reader.result();
    }

    /** One to place rows with. */
    public static AreaLookup lookup(ImportFile file, ImportChoices choices, ImportProgress progress)
            throws IOException {
        var reader = new LookupReader();
        reader.read(file, choices, progress);
        var result = reader.result();
        Map<String, String> areas = new HashMap<>();
        result.memberships().forEach(one -> areas.put(one.code(), one.group()));
        Set<String> changed = new HashSet<>();
        reader.sheets.forEach(sheet -> changed.addAll(sheet.changed()));
        return new AreaLookup(file.name(), result.vintage(), areas, changed);
    }

    private void read(ImportFile file, ImportChoices choices, ImportProgress progress) throws IOException {
        var mine = new ArrayList<LookupRows>();
        file.read(
                sheet -> {
                    var rows = new LookupRows(
                            sheet.equals(file.name()) ? sheet : file.name() + ", " + sheet, choices.areaColumn());
                    mine.add(rows);
                    return rows;
                },
                progress);
        mine.stream().filter(rows -> rows.columns() == null).forEach(rows -> passedOver.add(rows.place()));
        mine.removeIf(rows -> rows.columns() == null);
        if (mine.isEmpty()) {
            throw new BadImportException(
                    file.name() + " has no column with the codes of LSOAs, such as LSOA21CD or LSOA11CD.");
        }
        sheets.addAll(mine);
        files.add(new SourceFile(
                file.name(),
                file.sha256(),
                mine.stream().mapToLong(LookupRows::rows).sum()));
    }

    private ImportResult result() {
        Map<String, Long> unplaced = new TreeMap<>();
        Map<String, Membership> memberships = new TreeMap<>();
        Set<String> vintages = new TreeSet<>();
        for (var sheet : sheets) {
            sheet.unplaced().forEach((reason, rows) -> unplaced.merge(reason, rows, Long::sum));
            sheet.memberships().forEach(one -> add(one, memberships));
            vintages.add(sheet.vintage());
        }
        if (vintages.size() > 1) {
            throw new BadImportException("The lookups are of different vintages: "
                    + MonthNames.and(sheets.stream()
                            .map(sheet -> sheet.place() + " of "
                                    + (sheet.vintage().isEmpty() ? "an unknown one" : sheet.vintage()))
                            .toList())
                    + ". Import them one by one.");
        }
        return new ImportResult(
                ImportKind.AREA_LOOKUP,
                files,
                vintages.iterator().next(),
                "",
                List.of(),
                List.of(),
                List.copyOf(memberships.values()),
                Unplaced.of(unplaced),
                notes(memberships.size()));
    }

    private static void add(Membership one, Map<String, Membership> memberships) {
        var before = memberships.putIfAbsent(one.code(), one);
        if (before != null && !before.group().equals(one.group())) {
            throw new BadImportException(one.code() + " lies in " + before.group() + " by one lookup and in "
                    + one.group() + " by another. Leave one of them out.");
        }
    }

    private List<String> notes(int members) {
        var notes = new ArrayList<String>();
        for (var sheet : sheets) {
            var columns = sheet.columns();
            if (columns != null) {
                notes.add(sheet.place() + ": the codes of LSOAs are under \"" + columns.codeHeading()
                        + "\", the areas under \"" + columns.areaHeading() + "\". " + Plural.count(members, "LSOA")
                        + (sheet.vintage().isEmpty()
                                ? ", and nothing tells of which census they are."
                                : ", " + sheet.vintage() + "."));
                if (!sheet.changed().isEmpty()) {
                    notes.add(Plural.count(sheet.changed().size(), "earlier code", "earlier codes")
                            + " of areas that were divided, merged or redrawn join to nothing.");
                }
            }
        }
        passedOver.forEach(place -> notes.add(place + " was passed over: it has no codes of LSOAs."));
        return notes;
    }
}
