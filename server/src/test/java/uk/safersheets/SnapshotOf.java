package uk.safersheets;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import uk.safersheets.api.Json;
import uk.safersheets.cell.Cell;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.OutsideRow;
import uk.safersheets.cell.SheetTable;
import uk.safersheets.cell.Value;
import uk.safersheets.excel.opc.UploadLimits;
import uk.safersheets.excel.read.WorkbookReader;

/** The snapshot that the add-in sends of a workbook: values of its named cells, values and formulas of its tables. */
public final class SnapshotOf {
    private SnapshotOf() {}

    public static String file(byte[] workbook) {
        return Json.text(json(workbook));
    }

    public static Map<String, Object> json(byte[] workbook) {
        var submission =
                new WorkbookReader(UploadLimits.STANDARD).open(workbook, "").submission();
        var fields = new LinkedHashMap<String, Object>();
        submission.fields().forEach((name, cell) -> fields.put(name, scalar(cell.value())));
        var tables = new LinkedHashMap<String, Object>();
        submission.tables().forEach((name, table) -> tables.put(name, json(table)));
        var json = new LinkedHashMap<String, Object>();
        json.put("template", submission.template());
        json.put("version", submission.version());
        json.put("fields", fields);
        json.put("tables", tables);
        json.put("outside", outside(submission.outside().orElseThrow()));
        return json;
    }

    private static Map<String, Map<String, Object>> outside(List<OutsideRow> rows) {
        var outside = new LinkedHashMap<String, Map<String, Object>>();
        for (var row : rows) {
            var cells = outside.computeIfAbsent(row.sheet(), sheet -> new LinkedHashMap<>());
            row.cells().forEach(cell -> cells.put(cell.ref().a1(), content(cell)));
        }
        return outside;
    }

    private static Object content(Cell cell) {
        return cell.formula().<Object>map(text -> "=" + text).orElse(scalar(cell.value()));
    }

    private static Map<String, Object> json(SheetTable table) {
        var topLeft = table.headings().get(0).ref();
        var json = new LinkedHashMap<String, Object>();
        json.put("sheet", table.sheet());
        json.put("topLeft", new CellRef("", topLeft.row(), topLeft.col()).a1());
        json.put(
                "columns",
                table.headings().stream().map(cell -> cell.value().toString()).toList());
        json.put("rows", rows(table, cell -> scalar(cell.value())));
        json.put("formulas", rows(table, SnapshotOf::content));
        return json;
    }

    /** With the empty rows that lie between the others. */
    private static List<List<Object>> rows(SheetTable table, Function<Cell, Object> content) {
        var rows = new ArrayList<List<Object>>();
        int first = table.headings().get(0).ref().row() + 1;
        for (var row : table.rows()) {
            while (first + rows.size() < row.number()) {
                rows.add(new ArrayList<>(Collections.nCopies(table.headings().size(), null)));
            }
            var cells = new ArrayList<>();
            row.cells().forEach(cell -> cells.add(content.apply(cell)));
            rows.add(cells);
        }
        return rows;
    }

    private static Object scalar(Value value) {
        if (value instanceof Value.Number number) {
            return number.amount();
        }
        if (value instanceof Value.Logical logical) {
            return logical.truth();
        }
        return value.isBlank() ? null : value.toString();
    }
}
