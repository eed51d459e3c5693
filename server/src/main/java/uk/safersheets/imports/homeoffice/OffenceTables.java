package uk.safersheets.imports.homeoffice;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import uk.safersheets.cell.Plural;
import uk.safersheets.imports.BadImportException;
import uk.safersheets.imports.ImportChoices;
import uk.safersheets.imports.ImportFile;
import uk.safersheets.imports.ImportKind;
import uk.safersheets.imports.ImportProgress;
import uk.safersheets.imports.ImportResult;
import uk.safersheets.imports.SourceFile;
import uk.safersheets.imports.lineage.AreaLineage;
import uk.safersheets.imports.lineage.ChangesFile;
import uk.safersheets.imports.lineage.MarkedBreaks;
import uk.safersheets.imports.names.NameKind;
import uk.safersheets.imports.names.NameMapping;
import uk.safersheets.imports.names.PlainForm;
import uk.safersheets.imports.names.UnmatchedName;
import uk.safersheets.imports.names.UnmatchedName.Nearest;

/**
 * Reads the Home Office's tables of offences by community safety partnership and quarter, as .csv, .xlsx or .ods: one
 * table a file, or one a year on its own sheet.
 */
public final class OffenceTables {
    private static final String LICENCE =
            "Contains public sector information licensed under the Open Government Licence v3.0 (Home Office)";
    private static final int MOST_NEAR = 5;

    private final OffenceReading reading;
    private final Nearest nearest;
    private final PublisherNotes publisher = new PublisherNotes();
    private final List<SourceFile> files = new ArrayList<>();
    private final List<String> passedOver = new ArrayList<>();

    private OffenceTables(OffenceOptions options, Nearest nearest) {
        this.reading = new OffenceReading(options);
        this.nearest = nearest;
    }

    /**
     * Reads files in their order; of a quarter that two of them hold, the later counts.
     *
     * @param nearest what a name of a family group that no file has may mean
     * @throws BadImportException for a file without such a table, with what it lacks, and for a partnership asked for
     *     that the files do not have
     */
    public static ImportResult read(
            List<ImportFile> files, OffenceOptions options, ImportProgress progress, Nearest nearest)
            throws IOException {
        var tables = new OffenceTables(options, nearest);
        for (var file : files) {
            tables.read(file, progress);
        }
        tables.requireAskedFor();
        return MarkedBreaks.of(tables.result(), options.lineage(), options.isBackCast());
    }

    /** The same as an analyst asks for it: {@link ImportChoices#level()} is the word of a level, "" for subgroups. */
    public static ImportResult read(
            List<ImportFile> files, ImportChoices choices, ImportProgress progress, Nearest nearest)
            throws IOException {
        var level = choices.level().isEmpty()
                ? OffenceLevel.SUBGROUP
                : OffenceLevel.of(choices.level())
                        .orElseThrow(
                                () -> new BadImportException("Offences are counted by group, subgroup, description or"
                                        + " label, and not by \"" + choices.level() + "\"."));
        var changes = choices.changes();
        var options = new OffenceOptions(
                level,
                choices.partnership(),
                choices.also(),
                choices.isBackCast(),
                NameMapping.NONE,
                changes == null ? AreaLineage.known() : AreaLineage.known().with(ChangesFile.read(changes)));
        return read(files, options, progress, nearest);
    }

    private void read(ImportFile file, ImportProgress progress) throws IOException {
        var sheets = new ArrayList<OffenceSheet>();
        file.read(
                name -> {
                    sheets.add(new OffenceSheet(file, files.size(), name, reading, publisher));
                    return sheets.get(sheets.size() - 1);
                },
                progress);
        var tables = sheets.stream().filter(OffenceSheet::isTable).toList();
        if (tables.isEmpty()) {
            throw new BadImportException("\"" + file.name() + "\" has no table of offences on any of its sheets ("
                    + String.join(", ", sheets.stream().map(OffenceSheet::name).toList())
                    + "): none has headings such as"
                    + " Financial Year, Financial Quarter, CSP Name and Number of Offences among its first rows. Choose the"
                    + " table by partnership and quarter as the Home Office publishes it.");
        }
        var others = sheets.stream()
                .filter(sheet -> !sheet.isTable())
                .map(OffenceSheet::name)
                .toList();
        if (!others.isEmpty()) {
            passedOver.add(
                    file.name() + ": " + Plural.of(others.size(), "sheet ", "sheets ") + String.join(", ", others)
                            + Plural.of(others.size(), " holds", " hold") + " no table and "
                            + Plural.of(others.size(), "was", "were") + " passed over.");
        }
        tables.stream()
                .filter(sheet -> sheet.rows() == 0)
                .forEach(sheet -> passedOver.add(file.name()
                        + (sheet.name().equals(file.name()) ? "" : ", sheet " + sheet.name())
                        + " has headings and no rows: nothing is published in it. This is not zero."));
        long rows = tables.stream().mapToLong(OffenceSheet::rows).sum();
        files.add(new SourceFile(file.name(), file.sha256(), rows));
    }

    private void requireAskedFor() {
        for (String asked : reading.options().partnerships()) {
            if (!isMet(asked)) {
                var near = near(asked);
                throw new BadImportException("The files have no partnership \"" + asked + "\""
                        + (near.isEmpty() ? "" : "; near it: " + String.join(", ", near))
                        + ". Write it as the tables do.");
            }
        }
    }

    private boolean isMet(String asked) {
        var wanted = reading.options().lineage().withPredecessors(asked);
        return reading.met().stream().anyMatch(name -> wanted.contains(PlainForm.of(name)));
    }

    /** One of a family group that is missing is said and not refused: the list may name a council and not its partnership. */
    private List<String> missing() {
        var options = reading.options();
        if (options.partnerships().isEmpty()) {
            return List.of();
        }
        var others = options.also().stream().filter(name -> !isMet(name)).toList();
        return UnmatchedName.of(NameKind.AREA, others, reading.met(), options.names(), nearest).stream()
                .map(one -> "The family group names " + one.name() + ", and the files have no partnership of that name."
                        + one.question())
                .toList();
    }

    private List<String> near(String asked) {
        var words = List.of(PlainForm.of(asked).split(" "));
        return reading.met().stream()
                .filter(name -> words.stream()
                        .anyMatch(word -> word.length() > 3
                                && PlainForm.of(name)
                                        .contains(word.substring(0, 4).toLowerCase(Locale.ROOT))))
                .sorted()
                .limit(MOST_NEAR)
                .toList();
    }

    private ImportResult result() {
        var notes = new ArrayList<>(passedOver);
        notes.add("Offences are counted by " + reading.options().level().word()
                + ": each row is in one count, so the counts add to the rows.");
        notes.addAll(missing());
        notes.addAll(MissingQuarters.notes(reading.counts(), reading.options().lineage()));
        notes.addAll(reading.notes());
        notes.addAll(publisher.notes());
        return new ImportResult(
                ImportKind.HOME_OFFICE,
                files,
                publisher.vintage(),
                LICENCE,
                List.copyOf(reading.counts().periods()),
                reading.counts().counts(),
                List.of(),
                reading.unplaced(),
                notes);
    }
}
