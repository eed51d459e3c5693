package uk.safersheets.excel.template;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import uk.safersheets.cell.SheetTable;
import uk.safersheets.cell.Value;
import uk.safersheets.contract.ExampleText.Rows;
import uk.safersheets.contract.FaultyTemplateException;
import uk.safersheets.contract.TemplateFault;
import uk.safersheets.contract.TemplateText;
import uk.safersheets.contract.TemplateText.ColumnText;
import uk.safersheets.contract.TemplateText.TableText;

/**
 * A table with the rows a workbook is to hold.
 *
 * @param rows in the order of the columns, with blanks where something is calculated; rows that hold nothing come last
 */
record FilledTable(TableText text, List<List<Value>> rows) {

    /** As the template is sent out: its own rows, then blank ones where rows may be added. */
    static FilledTable empty(TableText text) {
        List<List<Value>> rows = new ArrayList<>(text.rows());
        int wanted = text.growing() ? rows.size() + text.blank() : rows.size();
        return new FilledTable(text, withBlanks(text, rows, wanted));
    }

    /** With its own rows only. */
    static FilledTable own(TableText text) {
        return new FilledTable(text, withBlanks(text, new ArrayList<>(text.rows()), 0));
    }

    /**
     * With the rows of an example: those alone where rows may be added, otherwise laid over the template's own by key.
     *
     * @throws FaultyTemplateException when the example has a row that a fixed table lacks
     */
    static FilledTable of(TableText text, Rows example) {
        return text.growing() ? grown(text, example) : laidOver(text, example);
    }

    private static FilledTable grown(TableText text, Rows example) {
        List<List<Value>> rows = new ArrayList<>();
        for (int row = 0; row < example.rows().size(); row++) {
            int at = row;
            rows.add(text.columns().stream()
                    .map(column -> example.value(at, column.name()))
                    .toList());
        }
        return new FilledTable(text, withBlanks(text, rows, 0));
    }

    private static FilledTable laidOver(TableText text, Rows example) {
        refuseUnknownKeys(text, example);
        List<List<Value>> rows = new ArrayList<>();
        for (var own : text.rows()) {
            var over = example.row(text.key(), own.get(keyColumn(text)));
            List<Value> row = new ArrayList<>();
            for (int at = 0; at < own.size(); at++) {
                var heading = text.columns().get(at).name();
                row.add(
                        over.isPresent() && example.columns().contains(heading)
                                ? example.value(over.get(), heading)
                                : own.get(at));
            }
            rows.add(row);
        }
        return new FilledTable(text, rows);
    }

    private static void refuseUnknownKeys(TableText text, Rows example) {
        var keys = text.rows().stream().map(row -> row.get(keyColumn(text))).toList();
        List<TemplateFault> faults = new ArrayList<>();
        for (int row = 0; row < example.rows().size(); row++) {
            var key = example.value(row, text.key());
            if (!keys.contains(key)) {
                var place = text.name() + ", row " + (row + 1) + " of the example";
                faults.add(
                        new TemplateFault(place, "'" + key + "' is no row of this table.", "Use one of its own keys."));
            }
        }
        if (!faults.isEmpty()) {
            throw new FaultyTemplateException(faults);
        }
    }

    private static int keyColumn(TableText text) {
        return text.columns().stream().map(ColumnText::name).toList().indexOf(text.key());
    }

    private static List<List<Value>> withBlanks(TableText text, List<List<Value>> rows, int wanted) {
        while (rows.size() < Math.max(wanted, 1)) {
            rows.add(Collections.nCopies(text.columns().size(), Value.BLANK));
        }
        return List.copyOf(rows);
    }

    /** The zero-based row of the sheet on which a row of the body stands. */
    int sheetRow(int row) {
        return TemplateText.HEADINGS_ROW + 1 + row;
    }

    /** The zero-based last row of the sheet that belongs to the table. */
    int lastRow() {
        return sheetRow(rows.size() - 1);
    }

    /** How many of its rows, from the top, hold anything. */
    int filled() {
        return (int) rows.stream()
                .filter(row -> !row.stream().allMatch(Value::isBlank))
                .count();
    }

    /** What it holds, free of file format. */
    SheetTable content() {
        return text.content(rows.subList(0, filled()));
    }
}
