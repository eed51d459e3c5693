package uk.safersheets.excel.validator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import uk.safersheets.cell.Cell;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.Value;

/** The Excel tables of an opened template, as its cells have them. */
public final class BookTables {
    private BookTables() {}

    /** Every table of every sheet. */
    public static List<XSSFTable> all(XSSFWorkbook workbook) {
        List<XSSFTable> tables = new ArrayList<>();
        for (int at = 0; at < workbook.getNumberOfSheets(); at++) {
            tables.addAll(workbook.getSheetAt(at).getTables());
        }
        return tables;
    }

    /** The table of this name, whatever its case. */
    public static Optional<XSSFTable> named(XSSFWorkbook workbook, String name) {
        return all(workbook).stream()
                .filter(table -> table.getName().equalsIgnoreCase(name))
                .findFirst();
    }

    /** Its headings from the left. */
    static List<Cell> headings(XSSFTable table) {
        return cells(table, table.getStartRowIndex());
    }

    private static List<Cell> cells(XSSFTable table, int row) {
        var sheet = table.getXSSFSheet();
        XSSFRow line = sheet.getRow(row);
        List<Cell> cells = new ArrayList<>();
        for (int column = table.getStartColIndex(); column <= table.getEndColIndex(); column++) {
            var value = line == null ? Value.BLANK : BookCells.typed(line.getCell(column));
            cells.add(Cell.of(new CellRef(sheet.getSheetName(), row, column), value));
        }
        return cells;
    }
}
