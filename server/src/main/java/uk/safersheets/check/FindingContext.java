package uk.safersheets.check;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.SheetTable;
import uk.safersheets.cell.Submission;
import uk.safersheets.cell.Value;
import uk.safersheets.contract.Column;
import uk.safersheets.contract.Content;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.Field;
import uk.safersheets.contract.Table;
import uk.safersheets.contract.Type;

/**
 * What stands around the cells of findings, as text, so that a cell can be shown among its neighbours by somebody who
 * does not have the workbook open.
 *
 * @param fields every named cell of the contract that the submission has
 * @param tables every table of the contract that the submission has
 */
public record FindingContext(List<NamedCell> fields, List<Excerpt> tables) {
    private static final int NEIGHBOURS = 2;

    /** One named cell. */
    public record NamedCell(Field field, CellRef cell, String text) {}

    /**
     * One table: all its headings, and of its rows those that hold a finding or are near one.
     *
     * @param table its name
     * @param key the heading of the column that a row is known by
     * @param topLeft the first heading's cell
     */
    public record Excerpt(String table, String key, CellRef topLeft, List<Heading> columns, List<Line> lines) {}

    /** A column as the submission heads it; text where the contract does not know it. */
    public record Heading(String text, Type type) {}

    /**
     * One row.
     *
     * @param number zero-based, of the sheet
     * @param cells as they are shown, one for each heading; empty where they are blank
     */
    public record Line(int number, List<String> cells) {}

    /** What is to be seen of a submission around these findings. */
    public static FindingContext of(Contract contract, Submission submission, List<Finding> findings) {
        var near = near(findings);
        return new FindingContext(
                contract.fields().stream()
                        .flatMap(field -> named(field, submission))
                        .toList(),
                contract.tables().stream()
                        .flatMap(table -> submission.table(table.name()).stream()
                                .filter(sent -> !sent.headings().isEmpty())
                                .map(sent -> excerpt(table, sent, near)))
                        .toList());
    }

    private static Map<String, BitSet> near(List<Finding> findings) {
        var rows = new HashMap<String, BitSet>();
        for (var finding : findings) {
            for (var cell : finding.cells()) {
                rows.computeIfAbsent(cell.sheet(), sheet -> new BitSet())
                        .set(Math.max(0, cell.row() - NEIGHBOURS), cell.row() + NEIGHBOURS + 1);
            }
        }
        return rows;
    }

    private static Stream<NamedCell> named(Field field, Submission submission) {
        return submission.field(field.name()).stream()
                .map(cell ->
                        new NamedCell(field, cell.ref(), text(field.content().type(), cell.value())));
    }

    private static Excerpt excerpt(Table table, SheetTable sent, Map<String, BitSet> near) {
        var headings = sent.headings().stream()
                .map(heading -> heading(table, heading.value().toString()))
                .toList();
        var rows = near.getOrDefault(sent.sheet(), new BitSet());
        var lines = sent.rows().stream()
                .filter(row -> rows.get(row.number()))
                .map(row -> line(headings, row))
                .toList();
        return new Excerpt(table.name(), table.key(), sent.headings().get(0).ref(), headings, lines);
    }

    private static Heading heading(Table table, String text) {
        Type type = table.column(text).map(Column::content).map(Content::type).orElse(Type.TEXT);
        return new Heading(text, type);
    }

    private static Line line(List<Heading> headings, SheetTable.Row row) {
        var cells = new String[headings.size()];
        for (int at = 0; at < cells.length; at++) {
            cells[at] = text(headings.get(at).type(), row.cells().get(at).value());
        }
        return new Line(row.number(), List.of(cells));
    }

    private static String text(Type type, Value value) {
        return value.isBlank() ? "" : DisplayText.as(type, value);
    }
}
