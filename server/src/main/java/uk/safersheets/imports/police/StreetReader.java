package uk.safersheets.imports.police;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.safersheets.imports.AreaLookup;
import uk.safersheets.imports.BadImportException;
import uk.safersheets.imports.Count;
import uk.safersheets.imports.ImportChoices;
import uk.safersheets.imports.ImportFile;
import uk.safersheets.imports.ImportKind;
import uk.safersheets.imports.ImportProgress;
import uk.safersheets.imports.ImportResult;
import uk.safersheets.imports.Period;
import uk.safersheets.imports.SourceFile;
import uk.safersheets.imports.Unplaced;
import uk.safersheets.imports.lookup.LookupReader;

/**
 * Reads street files of data.police.uk and counts their rows by area, month and type. A row is in an area of the lookup,
 * or without one in the district that the name of its small area begins with; else it is unplaced, with the reason.
 */
public final class StreetReader {
    private static final String LICENCE =
            "Open Government Licence v3.0. Contains public sector information of data.police.uk.";

    private final List<String> partnership;
    private final @Nullable AreaLookup lookup;
    private final Placing placing;
    private final TypeNumbers types = new TypeNumbers();
    private final List<SourceFile> files = new ArrayList<>();
    private final List<StreetRows> read = new ArrayList<>();
    private final List<String> passedOver = new ArrayList<>();

    private StreetReader(List<String> partnership, @Nullable AreaLookup lookup) {
        this.partnership = partnership;
        this.lookup = lookup;
        this.placing = new Placing(partnership, lookup);
    }

    /**
     * Counts by the areas of a lookup where there is one; what lies outside the partnership's districts is counted apart.
     *
     * @throws BadImportException when a file is no street file, when two say different things of one month and force, or
     *     when nothing lies in the partnership
     */
    public static ImportResult read(List<ImportFile> files, ImportChoices choices, ImportProgress progress)
            throws IOException {
        var lookup = choices.lookup() == null ? null : LookupReader.lookup(choices.lookup(), choices, progress);
        var reader = new StreetReader(choices.partnership(), lookup);
        for (var file : files) {
            reader.read(file, progress);
        }
        return reader.result();
    }

    private void read(ImportFile file, ImportProgress progress) throws IOException {
        int before = read.size();
        file.read(sheet -> rows(file.name(), sheet), progress);
        var sheets = read.subList(before, read.size());
        var blank = sheets.stream().filter(StreetRows::isBlank).findFirst();
        if (blank.isPresent()) {
            throw new BadImportException(blank.get().place() + " is blank: it has no headings.");
        }
        if (sheets.isEmpty()) {
            throw new BadImportException(
                    file.name() + " holds no street file of data.police.uk, whose names are such as"
                            + " 2019-04/2019-04-leicestershire-street.csv.");
        }
        files.add(new SourceFile(
                file.name(),
                file.sha256(),
                sheets.stream().mapToLong(StreetRows::rows).sum()));
    }

    /** Of an archive, what its names say to be outcomes, stops and searches, or no text, is passed over. */
    private ImportFile.@Nullable Rows rows(String file, String sheet) {
        String name = sheet.toLowerCase(Locale.ROOT);
        boolean isArchive = !sheet.equals(file);
        boolean isOther = !name.endsWith(".csv")
                || name.endsWith("-outcomes.csv")
                || name.endsWith("-stop-and-search.csv")
                || name.startsWith("__macosx/");
        if (isArchive && isOther) {
            passedOver.add(sheet);
            return null;
        }
        var rows = new StreetRows(isArchive ? file + ", " + sheet : file, placing, types);
        read.add(rows);
        return rows;
    }

    private ImportResult result() {
        var parts = StreetParts.of(read, files);
        requirePartnership();
        var names = types.names();
        var current = names.stream().map(StreetTypes::now).toList();
        SortedMap<Count, Long> counts = new TreeMap<>();
        Map<String, Long> unplaced = new TreeMap<>();
        for (var part : parts.counted()) {
            part.places().forEach((place, of) -> add(part, place, of, current, counts, unplaced));
        }
        var notes = new ArrayList<String>();
        notes.addAll(StreetNotes.files(passedOver, read, parts));
        notes.addAll(StreetNotes.types(names, parts.counted()));
        notes.addAll(StreetGaps.notes(parts.counted(), !partnership.isEmpty(), names));
        var vintage = StreetVintage.of(parts.counted());
        notes.addAll(vintage.notes(lookup));
        notes.addAll(StreetNotes.inNoArea(placing.inNoArea()));
        return new ImportResult(
                ImportKind.POLICE_UK,
                files,
                vintage.name(),
                LICENCE,
                parts.months().stream().map(Period::of).toList(),
                counts.entrySet().stream()
                        .map(one -> new Count(
                                one.getKey().area(),
                                one.getKey().period(),
                                one.getKey().type(),
                                one.getValue()))
                        .toList(),
                List.of(),
                Unplaced.of(unplaced),
                notes);
    }

    private static void add(
            StreetPart part,
            Place place,
            AreaCounts of,
            List<String> types,
            SortedMap<Count, Long> counts,
            Map<String, Long> unplaced) {
        if (!place.isArea()) {
            unplaced.merge(place.name(), of.rows(), Long::sum);
        } else if (part.isTransport()) {
            unplaced.merge("reported by " + part.force(), of.rows(), Long::sum);
        } else {
            for (int type = 0; type < types.size(); type++) {
                if (of.of(type) > 0) {
                    counts.merge(
                            new Count(place.name(), part.month().toString(), types.get(type), 0),
                            of.of(type),
                            Long::sum);
                }
            }
        }
    }

    private void requirePartnership() {
        var absent = partnership.stream()
                .filter(name -> !Placing.isOf(placing.districts(), name))
                .toList();
        if (!absent.isEmpty()) {
            String seen = placing.districts().stream()
                    .filter(name -> !name.isEmpty())
                    .limit(20)
                    .collect(Collectors.joining(", "));
            throw new BadImportException("No row lies in " + String.join(" or ", absent)
                    + (seen.isEmpty() ? ", and no row names a district." : ". The files have rows in " + seen + "."));
        }
    }
}
