package uk.safersheets.excel.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import uk.safersheets.excel.opc.PackageParts;
import uk.safersheets.excel.opc.Relationship;

/**
 * A sheet that holds Excel tables.
 *
 * @param part the sheet's part
 */
public record SheetTables(String name, String part, List<TablePart> tables) {

    /** The sheet with more tables. */
    SheetTables with(List<TablePart> more) {
        return new SheetTables(
                name, part, Stream.concat(tables.stream(), more.stream()).toList());
    }

    /** The sheets of a workbook that hold at least one, in the order of their tabs. */
    public static List<SheetTables> of(WorkbookFile file) {
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

    private static List<TablePart> of(PackageParts parts, String sheetPart) {
        var seen = new HashSet<String>();
        return Relationship.of(parts, sheetPart).stream()
                .filter(one -> one.type().equals("table") && parts.has(one.target()))
                .filter(one -> seen.add(PackageParts.key(one.target())))
                .map(one -> TablePart.read(parts, one.target()))
                .toList();
    }
}
