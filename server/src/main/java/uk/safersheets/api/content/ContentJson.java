package uk.safersheets.api.content;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.safersheets.calculate.PreparedContract;
import uk.safersheets.cell.Cell;
import uk.safersheets.cell.OutsideRow;
import uk.safersheets.cell.Submission;
import uk.safersheets.charts.Chart;
import uk.safersheets.charts.VersionCharts;
import uk.safersheets.charts.WorkedOut;
import uk.safersheets.contract.Field;
import uk.safersheets.contract.TemplateText;

/**
 * What one version of a book holds, so that it can be read without Excel.
 *
 * @param title what people call the template
 * @param tables in the order of the workbook
 * @param fields the named cells, by sheet
 * @param outside what stands below and beside the tables, row by row
 * @param charts what the tables show
 * @param notes what was not read or not worked out, and why; empty where everything was
 */
public record ContentJson(
        String book,
        int version,
        String title,
        List<ContentTableJson> tables,
        List<FieldGroup> fields,
        List<Outside> outside,
        List<Chart> charts,
        List<String> notes) {
    /** @param heading the sheet they stand on, and whether the template works them out */
    public record FieldGroup(String heading, List<NamedCell> cells) {}

    /** @param role what it is for; null where the contract does not say */
    public record NamedCell(
            String name, String label, @Nullable String role, String help, ContentCellJson cell) {}

    /**
     * A row that belongs to no table.
     *
     * @param table the table it stands below or beside
     * @param place {@code below} or {@code beside}
     */
    public record Outside(String sheet, String table, String place, List<ContentCellJson> cells) {}

    /** A version that its template can be held against. */
    public static ContentJson of(
            String book, int version, PreparedContract prepared, WorkedOut workbook, ContentPage page) {
        var contract = workbook.contract();
        var cells = new ContentCells(prepared, workbook.calculation());
        boolean isWhole = page.tableOrNull() == null;
        return new ContentJson(
                book,
                version,
                contract.title(),
                contract.tables().stream()
                        .filter(table -> page.has(table.name()))
                        .map(table -> ContentTableJson.of(table, workbook.calculation(), cells, page))
                        .toList(),
                isWhole ? fields(workbook, cells) : List.of(),
                isWhole ? outside(workbook.submission()) : List.of(),
                isWhole ? VersionCharts.of(contract, workbook.submission(), workbook.calculation()) : List.of(),
                isWhole ? notes(workbook) : List.of());
    }

    /** A version of which only what was sent can be told. */
    public static ContentJson plain(
            String book, int version, Submission submission, List<String> obstacles, ContentPage page) {
        var notes = new ArrayList<>(obstacles);
        unread(submission, notes);
        return new ContentJson(
                book,
                version,
                submission.template(),
                submission.tables().values().stream()
                        .filter(table -> page.has(table.name()))
                        .map(table -> ContentTableJson.plain(table, page))
                        .toList(),
                List.of(new FieldGroup(
                        "Named cells",
                        submission.fields().entrySet().stream()
                                .map(field -> new NamedCell(
                                        field.getKey(), field.getKey(), null, "", ContentCells.plain(field.getValue())))
                                .toList())),
                outside(submission),
                List.of(),
                notes);
    }

    private static List<FieldGroup> fields(WorkedOut workbook, ContentCells cells) {
        var groups = new ArrayList<FieldGroup>();
        var sheets = workbook.contract().fields().stream()
                .map(field -> field.at().sheet())
                .distinct()
                .toList();
        for (String sheet : sheets) {
            for (boolean calculated : new boolean[] {false, true}) {
                var own = workbook.contract().fields().stream()
                        .filter(field -> field.at().sheet().equals(sheet)
                                && field.content().entry().isCalculated() == calculated)
                        .map(field -> named(field, workbook, cells))
                        .toList();
                if (!own.isEmpty()) {
                    groups.add(new FieldGroup(calculated ? sheet + ": worked out" : sheet, own));
                }
            }
        }
        return groups;
    }

    private static NamedCell named(Field field, WorkedOut workbook, ContentCells cells) {
        return new NamedCell(
                field.name(),
                field.label(),
                field.roleOrNull() == null ? null : field.roleOrNull().word(),
                field.content().help(),
                cells.of(
                        field.content(),
                        null,
                        workbook.submission().field(field.name()).orElse(null),
                        workbook.calculation().field(field.name()).orElseThrow()));
    }

    private static List<Outside> outside(Submission submission) {
        return submission.outside().orElse(List.of()).stream()
                .map(row -> new Outside(row.sheet(), row.table(), place(row), cells(row)))
                .toList();
    }

    private static String place(OutsideRow row) {
        return row.place() == OutsideRow.Place.BELOW ? "below" : "beside";
    }

    private static List<ContentCellJson> cells(OutsideRow row) {
        return row.cells().stream()
                .filter(cell -> !cell.value().isBlank())
                .map((Cell cell) -> ContentCells.plain(cell))
                .toList();
    }

    private static List<String> notes(WorkedOut workbook) {
        var notes = new ArrayList<String>();
        workbook.submission().tables().values().stream()
                .filter(table -> workbook.contract().table(table.name()).isEmpty()
                        && !TemplateText.OWN_TABLES.contains(table.name()))
                .forEach(table -> notes.add("The table " + table.name() + " on " + table.sheet()
                        + " is none of the template's and is not shown."));
        unread(workbook.submission(), notes);
        return notes;
    }

    private static void unread(Submission submission, List<String> notes) {
        if (submission.outside().isEmpty()) {
            notes.add("What stands outside the tables was not read.");
        }
        notes.add("Sheets without a table of the template, pictures and comments are in the workbook alone.");
    }
}
