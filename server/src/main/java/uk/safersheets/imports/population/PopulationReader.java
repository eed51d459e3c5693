package uk.safersheets.imports.population;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import uk.safersheets.cell.Plural;
import uk.safersheets.imports.BadImportException;
import uk.safersheets.imports.Count;
import uk.safersheets.imports.ImportChoices;
import uk.safersheets.imports.ImportFile;
import uk.safersheets.imports.ImportKind;
import uk.safersheets.imports.ImportProgress;
import uk.safersheets.imports.ImportResult;
import uk.safersheets.imports.MonthNames;
import uk.safersheets.imports.Period;
import uk.safersheets.imports.SourceFile;
import uk.safersheets.imports.Unplaced;
import uk.safersheets.imports.population.NomisRows.Residents;

/**
 * Reads mid-year estimates of residents in the layout of Nomis (NM_2002_1). What counts is the number of both sexes and
 * all ages; other rows are passed over with their reason.
 */
public final class PopulationReader {
    /** What is counted. */
    public static final String RESIDENTS = "Residents";

    private static final String LICENCE =
            "Open Government Licence v3.0. Source: Office for National Statistics, by Nomis.";

    private final List<NomisRows> read = new ArrayList<>();
    private final List<SourceFile> files = new ArrayList<>();

    private PopulationReader() {}

    /**
     * @throws BadImportException when columns are missing, when no row counts all residents, or when two rows give an
     *     area different numbers for one year
     */
    public static ImportResult read(List<ImportFile> files, ImportChoices choices, ImportProgress progress)
            throws IOException {
        var reader = new PopulationReader();
        for (var file : files) {
            reader.read(file, progress);
        }
        return reader.result(choices);
    }

    private void read(ImportFile file, ImportProgress progress) throws IOException {
        int before = read.size();
        file.read(
                sheet -> {
                    var rows = new NomisRows(sheet.equals(file.name()) ? sheet : file.name() + ", " + sheet);
                    read.add(rows);
                    return rows;
                },
                progress);
        var mine = read.subList(before, read.size());
        if (mine.stream().allMatch(NomisRows::isBlank)) {
            throw new BadImportException(file.name() + " is blank: it has no headings.");
        }
        files.add(new SourceFile(
                file.name(),
                file.sha256(),
                mine.stream().mapToLong(NomisRows::rows).sum()));
    }

    private ImportResult result(ImportChoices choices) {
        var all = once();
        if (all.isEmpty()) {
            throw new BadImportException(files.get(0).name()
                    + " has no row of all residents. Download it again with both sexes (Total), All Ages and Value.");
        }
        Map<String, Set<String>> codes = new TreeMap<>();
        all.forEach(one ->
                codes.computeIfAbsent(one.area(), none -> new TreeSet<>()).add(one.code()));
        var wanted = choices.partnership();
        var counts = new ArrayList<Count>();
        Map<String, Long> unplaced = new TreeMap<>();
        read.forEach(rows -> rows.passedOver().forEach((reason, count) -> unplaced.merge(reason, count, Long::sum)));
        for (var one : all) {
            boolean isShared = codes.getOrDefault(one.area(), Set.of()).size() > 1;
            String area = isShared ? one.area() + " (" + one.code() + ")" : one.area();
            if (wanted.isEmpty() || wanted.contains(one.area())) {
                counts.add(new Count(area, period(one).name(), RESIDENTS, one.count()));
            } else {
                unplaced.merge("outside " + MonthNames.and(wanted), 1L, Long::sum);
            }
        }
        Set<String> kinds = new TreeSet<>();
        read.forEach(rows -> kinds.addAll(rows.kinds()));
        return new ImportResult(
                ImportKind.POPULATION,
                files,
                kinds.size() == 1 ? kinds.iterator().next() : "",
                LICENCE,
                all.stream().map(PopulationReader::period).distinct().sorted().toList(),
                counts.stream().sorted().toList(),
                List.of(),
                Unplaced.of(unplaced),
                notes(kinds, codes));
    }

    private static Period period(Residents one) {
        return Period.ofMidYear(one.year());
    }

    /** Each area and year once; the same number again adds nothing. */
    private List<Residents> once() {
        Map<String, Residents> first = new LinkedHashMap<>();
        for (var rows : read) {
            for (var one : rows.residents()) {
                var before = first.putIfAbsent(one.code() + " " + one.area() + " " + one.year(), one);
                if (before != null && before.count() != one.count()) {
                    throw new BadImportException(one.place() + ", line " + Plural.number(one.line()) + ": " + one.area()
                            + " has " + Plural.count(one.count(), "resident") + " in " + one.year() + ", and by "
                            + before.place() + ", line " + Plural.number(before.line()) + " "
                            + Plural.number(before.count()) + ". Leave out the estimate that was published earlier.");
                }
            }
        }
        return List.copyOf(first.values());
    }

    private List<String> notes(Set<String> kinds, Map<String, Set<String>> codes) {
        var notes = new ArrayList<String>();
        if (kinds.size() > 1) {
            notes.add("The areas are of several kinds: " + MonthNames.and(List.copyOf(kinds))
                    + ". Do not add them to one another.");
        }
        codes.forEach((area, several) -> {
            if (several.size() > 1) {
                notes.add("\"" + area + "\" is the name of " + several.size() + " areas, told apart by their codes.");
            }
        });
        long rows = read.stream().mapToLong(NomisRows::rows).sum();
        long records = read.stream().mapToLong(NomisRows::records).max().orElse(0);
        if (records > rows) {
            notes.add("Nomis has " + Plural.number(records) + " rows for what was asked, and the files hold "
                    + Plural.number(rows) + ": the download was cut short. Areas that are missing are not zero.");
        }
        return notes;
    }
}
