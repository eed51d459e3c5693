package uk.safersheets.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A sheet that holds Excel tables.
 *
 * @param part the sheet's part
 */
record SheetTables(String name, String part, List<TablePart> tables) {

    /** The sheet with more tables. */
    SheetTables with(List<TablePart> more) {
        return new SheetTables(
                name, part, Stream.concat(tables.stream(), more.stream()).toList());
    }

    /** The sheets of a workbook that hold at least one, in the order of their tabs. */
    static List<SheetTables> of(WorkbookFile file) {
        var sheets = new ArrayList<SheetTables>();
        for (var sheet : file.outline().sheets()) {
            if (sheet.isWorksheet()) {
                var tables = of(file.parts(), sheet.part());
                if (!tables.isEmpty()) {
                    sheets.add(new SheetTables(sheet.name(), sheet.part(), tables));
                }
            }
        }
        return sheets;
    }

    private static List<TablePart> of(Parts parts, String sheetPart) {
        return Relationship.of(parts, sheetPart).stream()
                .filter(one -> one.type().equals("table") && parts.has(one.target()))
                .map(one -> TablePart.read(parts, one.target()))
                .toList();
    }
}
