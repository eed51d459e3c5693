package uk.safersheets.check.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import uk.safersheets.cell.SheetTable;
import uk.safersheets.cell.Submission;
import uk.safersheets.cell.Texts;
import uk.safersheets.check.Finding;
import uk.safersheets.contract.Column;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.Table;

/**
 * Figures that were reported before and say something else now. A row that holds the marker {@code [r]} with a reason in
 * one of its texts says so itself.
 */
public final class RevisedFigures {
    private RevisedFigures() {}

    /**
     * A workbook that said before what another says now.
     *
     * @param where it is to be found, in words that follow "You reported 58"; empty for the first version of the book
     *     itself, which holds all that was carried into it
     */
    public record Report(Submission submission, String where) {}

    /**
     * What a column holds that was reported before.
     *
     * @param rule under which id a change is told
     * @param heading of the column that it was reported in
     */
    public record Held(String rule, String heading) {}

    /**
     * A query for each of them, and for rows that another book does not have, that they were not compared.
     *
     * @param held empty for a column whose entries may change
     */
    public static List<Finding> of(
            Contract contract, Report reported, Submission now, Function<Column, Optional<Held>> held) {
        return contract.tables().stream()
                .flatMap(table -> table(table, reported, now, held))
                .toList();
    }

    private static Stream<Finding> table(
            Table table, Report reported, Submission now, Function<Column, Optional<Held>> held) {
        var before = reported.submission().table(table.name());
        var after = now.table(table.name());
        if (before.isEmpty() || after.isEmpty()) {
            return Stream.empty();
        }
        var was = byKey(table, before.get());
        var is = byKey(table, after.get());
        return table.columns().stream()
                .filter(column -> column.content().entry().isTyped())
                .flatMap(column -> held.apply(column).stream()
                        .flatMap(
                                known -> new ReportedColumn(table, column, known, reported.where()).findings(was, is)));
    }

    private static Map<String, ReportedColumn.Place> byKey(Table table, SheetTable sheet) {
        var rows = new LinkedHashMap<String, ReportedColumn.Place>();
        sheet.column(table.key())
                .ifPresent(key -> sheet.rows()
                        .forEach(row -> rows.putIfAbsent(
                                Texts.key(row.cells().get(key).value().toString()),
                                new ReportedColumn.Place(sheet, row))));
        rows.remove("");
        return rows;
    }
}
