package uk.safersheets.excel.rows;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;

/**
 * Makes a table longer: what stands below moves down, and the lists, prompts, marks and charts that reached to its last
 * row reach to the new last row.
 */
final class TableGrowth {
    private final XSSFTable table;
    private final XSSFSheet sheet;
    private final int lastRow;
    private final int by;

    private TableGrowth(XSSFTable table, int lastRow, int by) {
        this.table = table;
        this.sheet = table.getXSSFSheet();
        this.lastRow = lastRow;
        this.by = by;
    }

    /**
     * @param lastRow the last row that holds data, from 0
     * @param by how many rows more
     */
    static void grow(XSSFTable table, int lastRow, int by) {
        new TableGrowth(table, lastRow, by).run();
    }

    private void run() {
        if (isAnythingBelow()) {
            sheet.shiftRows(lastRow + 1, sheet.getLastRowNum(), by, true, false);
        }
        table.setArea(new AreaReference(
                table.getStartCellReference(),
                new CellReference(table.getEndRowIndex() + by, table.getEndColIndex()),
                SpreadsheetVersion.EXCEL2007));
        stretchValidations();
        stretchMarks();
        new ChartRanges(sheet.getWorkbook(), sheet.getSheetName(), this::stretched).stretch();
    }

    private boolean isAnythingBelow() {
        for (int row = lastRow + 1; row <= sheet.getLastRowNum(); row++) {
            if (sheet.getRow(row) != null) {
                for (var cell : sheet.getRow(row)) {
                    if (cell.getCellType() != CellType.BLANK) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private void stretchValidations() {
        if (sheet.getCTWorksheet().isSetDataValidations()) {
            for (var validation : sheet.getCTWorksheet().getDataValidations().getDataValidationArray()) {
                validation.setSqref(stretched(validation.getSqref()));
            }
        }
    }

    private void stretchMarks() {
        for (var marks : sheet.getCTWorksheet().getConditionalFormattingArray()) {
            marks.setSqref(stretched(marks.getSqref()));
        }
    }

    private List<String> stretched(List<?> ranges) {
        var stretched = new ArrayList<String>();
        for (var range : ranges) {
            stretched.add(stretched(CellRangeAddress.valueOf(range.toString())).formatAsString());
        }
        return stretched;
    }

    /** A range that reaches to the table's last row, reaching to the new one; any other as it is. */
    private CellRangeAddress stretched(CellRangeAddress range) {
        boolean reaches = range.getLastRow() == lastRow
                && range.getFirstRow() >= table.getStartRowIndex()
                && range.getFirstColumn() >= table.getStartColIndex()
                && range.getLastColumn() <= table.getEndColIndex();
        return reaches
                ? new CellRangeAddress(range.getFirstRow(), lastRow + by, range.getFirstColumn(), range.getLastColumn())
                : range;
    }
}
