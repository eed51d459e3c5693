package uk.safersheets.excel.validator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import uk.safersheets.cell.Cell;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.SheetTable;
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

    /**
     * What it holds, without the rows in which nothing is typed; calculated cells are blank. Rows typed directly below
     * belong to it, as they do in a workbook that an officer sends: not every program makes a table grow by itself.
     */
    static SheetTable content(XSSFTable table) {
        List<SheetTable.Row> rows = new ArrayList<>();
        for (int row = table.getStartRowIndex() + 1; row <= table.getEndRowIndex(); row++) {
            var cells = cells(table, row);
            if (holdsEntry(cells)) {
                rows.add(new SheetTable.Row(row, cells));
            }
        }
        for (int row = table.getEndRowIndex() + 1; table.getTotalsRowCount() == 0 && !meetsAnother(table, row); row++) {
            var cells = cells(table, row);
            if (!holdsEntry(cells)) {
                break;
            }
            rows.add(new SheetTable.Row(row, cells));
        }
        return new SheetTable(table.getName(), table.getSheetName(), headings(table), rows);
    }

    private static boolean holdsEntry(List<Cell> cells) {
        return cells.stream().anyMatch(cell -> !cell.value().isBlank());
    }

    private static boolean meetsAnother(XSSFTable table, int row) {
        return table.getXSSFSheet().getTables().stream()
                .anyMatch(other -> other != table
                        && other.getStartRowIndex() <= row
                        && row <= other.getEndRowIndex()
                        && other.getStartColIndex() <= table.getEndColIndex()
                        && table.getStartColIndex() <= other.getEndColIndex());
    }

    /** What is typed below and beside the tables of the sheets that have one. */
    static List<Cell> printed(XSSFWorkbook workbook) {
        List<Cell> printed = new ArrayList<>();
        for (int at = 0; at < workbook.getNumberOfSheets(); at++) {
            var sheet = workbook.getSheetAt(at);
            int top = sheet.getTables().stream()
                    .mapToInt(XSSFTable::getStartRowIndex)
                    .min()
                    .orElse(Integer.MAX_VALUE);
            for (var row : sheet) {
                if (row.getRowNum() >= top) {
                    row.forEach(cell -> addPrinted(printed, (XSSFCell) cell));
                }
            }
        }
        return printed;
    }

    private static void addPrinted(List<Cell> printed, XSSFCell cell) {
        var value = BookCells.typed(cell);
        boolean isOfATable = cell.getSheet().getTables().stream().anyMatch(table -> table.contains(cell));
        if (!value.isBlank() && !isOfATable) {
            printed.add(Cell.of(
                    new CellRef(cell.getSheet().getSheetName(), cell.getRowIndex(), cell.getColumnIndex()), value));
        }
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
