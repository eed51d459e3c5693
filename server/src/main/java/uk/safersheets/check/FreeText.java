package uk.safersheets.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Cell;
import uk.safersheets.cell.Severity;
import uk.safersheets.cell.Value;
import uk.safersheets.contract.Type;

/**
 * One cell in which somebody wrote words: a text column or field of the contract, or a column that was added.
 *
 * @param table the table's name; null for a field
 * @param column the heading; null for a field
 * @param rowKey null for a field, and for a row without one
 */
public record FreeText(
        Cell cell,
        String text,
        @Nullable String table,
        @Nullable String column,
        @Nullable String rowKey,
        String label) {

    /** All of them, fields first. */
    static List<FreeText> in(CheckContext inspection) {
        var texts = new ArrayList<FreeText>();
        for (var field : inspection.contract().fields()) {
            if (field.content().entry().isTyped() && field.content().type() == Type.TEXT) {
                inspection
                        .submission()
                        .field(field.name())
                        .ifPresent(cell -> add(texts, cell, null, null, null, field.label()));
            }
        }
        inspection.grids().forEach(grid -> addAll(texts, grid));
        return texts;
    }

    private static void addAll(List<FreeText> texts, TableView grid) {
        var places = places(grid);
        for (var line : grid.lines()) {
            for (int place : places) {
                String heading = grid.sent().headings().get(place).value().toString();
                String label = line.name() + ", " + heading;
                add(texts, line.row().cells().get(place), grid.table().name(), heading, line.key(), label);
            }
        }
    }

    private static List<Integer> places(TableView grid) {
        var places = grid.extras();
        for (var column : grid.table().columns()) {
            if (column.content().entry().isTyped() && column.content().type() == Type.TEXT) {
                grid.place(column.name()).ifPresent(places::add);
            }
        }
        return places;
    }

    private static void add(
            List<FreeText> texts,
            Cell cell,
            @Nullable String table,
            @Nullable String column,
            @Nullable String rowKey,
            String label) {
        if (cell.value() instanceof Value.Text text && cell.formula().isEmpty()) {
            texts.add(new FreeText(cell, text.text(), table, column, rowKey, label));
        }
    }

    public boolean isField() {
        return table == null;
    }

    /** Starts a finding about it. */
    public FindingBuilder finding(String ruleId, Severity severity) {
        return Finding.of(ruleId, severity)
                .cell(cell.ref())
                .table(table)
                .column(column)
                .row(rowKey)
                .label(label);
    }

    public String a1() {
        return cell.ref().a1();
    }
}
