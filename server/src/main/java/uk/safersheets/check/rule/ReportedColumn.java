package uk.safersheets.check.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uk.safersheets.cell.Cell;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.Severity;
import uk.safersheets.cell.SheetTable;
import uk.safersheets.cell.Value;
import uk.safersheets.check.DisplayText;
import uk.safersheets.check.Finding;
import uk.safersheets.contract.Column;
import uk.safersheets.contract.Table;

/**
 * One column of a workbook beside what was reported of the same rows.
 *
 * @param where it was reported, in words; empty for the first version of the same book
 */
record ReportedColumn(Table table, Column column, RevisedFigures.Held held, String where) {
    private static final Pattern MARKER = Pattern.compile("(?i)\\[r]");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2}");

    /** A row of a table. */
    record Place(SheetTable table, SheetTable.Row row) {
        Optional<Cell> cell(String heading) {
            var column = table.column(heading);
            return column.isEmpty() ? Optional.empty() : Optional.of(row.cells().get(column.getAsInt()));
        }
    }

    Stream<Finding> findings(Map<String, Place> before, Map<String, Place> after) {
        var changed = after.entrySet().stream()
                .filter(row -> !isMarked(row.getValue().row()))
                .flatMap(row -> Optional.ofNullable(before.get(row.getKey())).stream()
                        .flatMap(was -> changed(was, row.getValue()).stream()));
        return Stream.concat(changed, unknown(before, after).stream());
    }

    private Optional<Finding> changed(Place before, Place after) {
        var was = before.cell(held.heading()).map(Cell::value).orElse(Value.BLANK);
        return after.cell(column.name())
                .filter(is -> !was.isBlank() && !is.value().isBlank() && !was.equals(is.value()))
                .map(is -> {
                    var type = column.content().type();
                    String key = after.cell(table.key())
                            .map(cell -> cell.value().toString())
                            .orElse("");
                    return Finding.of(held.rule(), Severity.QUERY)
                            .table(table.name())
                            .column(column.name())
                            .row(key)
                            .cell(is.ref())
                            .label(key + ", " + column.name())
                            .found(is.value())
                            .expected(was)
                            .message("You reported " + DisplayText.as(type, was) + where + "; now "
                                    + DisplayText.as(type, is.value()) + ".")
                            .fix("Mark it [r] and say why.")
                            .example("[r] The force corrected its count in May.")
                            .build();
                });
    }

    /** A row that is new in the book itself was never reported; one that another book lacks may have another name there. */
    private Optional<Finding> unknown(Map<String, Place> before, Map<String, Place> after) {
        if (where.isEmpty()) {
            return Optional.empty();
        }
        List<CellRef> cells = after.entrySet().stream()
                .filter(row -> !before.containsKey(row.getKey()))
                .flatMap(row -> row.getValue().cell(column.name()).stream())
                .filter(cell -> !cell.value().isBlank())
                .map(Cell::ref)
                .toList();
        return cells.isEmpty()
                ? Optional.empty()
                : Optional.of(Finding.of(held.rule(), Severity.NOT_CHECKED)
                        .table(table.name())
                        .column(column.name())
                        .cells(cells)
                        .label(column.name())
                        .message("We did not check \"" + column.name() + "\" against what you reported" + where
                                + " because that has no row of the same name.")
                        .fix("Compare it by eye, or give the row the name that it had.")
                        .build());
    }

    private static boolean isMarked(SheetTable.Row row) {
        return row.cells().stream()
                .anyMatch(cell -> cell.value() instanceof Value.Text text
                        && MARKER.matcher(text.text()).find()
                        && WORD.matcher(MARKER.matcher(text.text()).replaceAll(""))
                                .find());
    }
}
