package uk.safersheets.check.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import uk.safersheets.cell.Severity;
import uk.safersheets.cell.SheetTable;
import uk.safersheets.cell.Submission;
import uk.safersheets.cell.Texts;
import uk.safersheets.cell.Value;
import uk.safersheets.check.DisplayText;
import uk.safersheets.check.Finding;
import uk.safersheets.contract.Column;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.Table;

/**
 * Figures that were reported before and say something else now. A row that holds the marker {@code [r]} in one of its
 * texts says so itself.
 */
public final class RevisedFigures {
    private static final String REVISED = "[r]";

    private RevisedFigures() {}

    /**
     * A query for each of them.
     *
     * @param reported the workbook as its carried figures were put into it
     * @param rule under which id a change in a column is told; empty for a column whose entries may change
     */
    public static List<Finding> of(
            Contract contract, Submission reported, Submission now, Function<Column, Optional<String>> rule) {
        return contract.tables().stream()
                .flatMap(table -> table(table, reported, now, rule))
                .toList();
    }

    private static Stream<Finding> table(
            Table table, Submission reported, Submission now, Function<Column, Optional<String>> rule) {
        var before = reported.table(table.name());
        var after = now.table(table.name());
        if (before.isEmpty() || after.isEmpty()) {
            return Stream.empty();
        }
        var was = byKey(table, before.get());
        return byKey(table, after.get()).entrySet().stream()
                .filter(row -> was.containsKey(row.getKey()) && !isMarked(row.getValue()))
                .flatMap(row -> table.columns().stream()
                        .filter(column -> column.content().entry().isTyped())
                        .flatMap(column -> rule.apply(column).stream()
                                .flatMap(id -> changed(
                                        table,
                                        column,
                                        id,
                                        new Place(before.get(), Objects.requireNonNull(was.get(row.getKey()))),
                                        new Place(after.get(), row.getValue())))));
    }

    /** A row of a table. */
    private record Place(SheetTable table, SheetTable.Row row) {
        Optional<uk.safersheets.cell.Cell> cell(String heading) {
            var column = table.column(heading);
            return column.isEmpty() ? Optional.empty() : Optional.of(row.cells().get(column.getAsInt()));
        }
    }

    private static Stream<Finding> changed(Table table, Column column, String id, Place before, Place after) {
        var was = before.cell(column.name()).map(cell -> cell.value()).orElse(Value.BLANK);
        var is = after.cell(column.name());
        if (was.isBlank()
                || is.isEmpty()
                || is.get().value().isBlank()
                || was.equals(is.get().value())) {
            return Stream.empty();
        }
        var type = column.content().type();
        String key =
                after.cell(table.key()).map(cell -> cell.value().toString()).orElse("");
        return Stream.of(Finding.of(id, Severity.QUERY)
                .table(table.name())
                .column(column.name())
                .row(key)
                .cell(is.get().ref())
                .label(key + ", " + column.name())
                .found(is.get().value())
                .expected(was)
                .message("You reported " + DisplayText.as(type, was) + "; now "
                        + DisplayText.as(type, is.get().value()) + ".")
                .fix("Mark it [r] and say why.")
                .example("[r] The force corrected its count in May.")
                .build());
    }

    private static Map<String, SheetTable.Row> byKey(Table table, SheetTable sheet) {
        var rows = new HashMap<String, SheetTable.Row>();
        sheet.column(table.key())
                .ifPresent(key -> sheet.rows()
                        .forEach(row -> rows.putIfAbsent(
                                Texts.key(row.cells().get(key).value().toString()), row)));
        rows.remove("");
        return rows;
    }

    private static boolean isMarked(SheetTable.Row row) {
        return row.cells().stream()
                .anyMatch(cell -> cell.value() instanceof Value.Text text
                        && text.text().toLowerCase(java.util.Locale.ROOT).contains(REVISED));
    }
}
