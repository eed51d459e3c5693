package uk.safersheets.excel.validator;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import uk.safersheets.cell.CellRef;
import uk.safersheets.excel.opc.CellBudget;
import uk.safersheets.excel.opc.XmlPart;
import uk.safersheets.excel.read.CellValues;
import uk.safersheets.excel.read.RawCell;
import uk.safersheets.excel.read.SheetScan;
import uk.safersheets.excel.read.WorkbookFile;
import uk.safersheets.excel.read.WorkbookOutline.Sheet;

/**
 * Everything that the sheets of a template say, under its place, so that two versions can be held against each other:
 * the cells, the formulas, the lists of choices, which sheets are shown, the names, the marking.
 */
public final class SheetLines {
    private static final Set<String> OF_A_SHEET = Set.of("dataValidation", "cfRule", "sheetProtection", "hyperlink");

    private final WorkbookFile file;
    private final CellBudget budget;
    private final Map<String, String> lines = new LinkedHashMap<>();

    private SheetLines(WorkbookFile file) {
        this.file = file;
        this.budget = new CellBudget(null, file.limits());
    }

    /** @param xlsx a template that its validation has found nothing wrong with */
    public static Map<String, String> of(byte[] xlsx) {
        var all = new SheetLines(TemplateBook.file(xlsx));
        all.file.outline().sheets().forEach(all::sheet);
        all.file.outline().names().forEach((name, refersTo) -> all.lines.put("Name " + name, refersTo));
        var properties = TemplateBook.open(xlsx).properties();
        properties.forEach((name, value) -> all.lines.put("Property " + name, value));
        return all.lines;
    }

    private void sheet(Sheet sheet) {
        lines.put("Sheet " + sheet.name(), sheet.veryHidden() ? "very hidden" : sheet.hidden() ? "hidden" : "shown");
        if (!sheet.isWorksheet()) {
            return;
        }
        var grid = SheetScan.read(file.parts(), sheet.part(), (row, col) -> true, budget);
        var values = CellValues.of(file, Set.of(grid));
        grid.rows().forEach((row, cells) -> cells.forEach(cell -> cell(sheet.name(), row, cell, values)));
        XmlPart.visit(file.parts(), sheet.part(), xml -> {
            if (OF_A_SHEET.contains(xml.name())) {
                lines.merge(
                        "Sheet " + sheet.name() + ", " + xml.name(), xml.described(), (all, more) -> all + "; " + more);
            }
        });
    }

    private void cell(String sheet, int row, RawCell cell, CellValues values) {
        var value = values.value(cell);
        String text = cell.formula() != null ? "=" + cell.formula() : value.isBlank() ? "" : value.toString();
        if (!text.isEmpty()) {
            lines.put(new CellRef(sheet, row, cell.col()).toString(), text);
        }
    }
}
