package uk.safersheets.excel.template.picture;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Writes the cells that a picture is drawn from. Rows and columns are from 0; a formula sees this sheet's own cells. */
record PictureCells(XSSFSheet sheet) {
    private static final short WHITE = 9;

    void words(int row, int column, String words, XSSFCellStyle style) {
        var cell = cell(row, column, style);
        cell.setCellValue(words);
    }

    void formula(int row, int column, String formula, XSSFCellStyle style) {
        cell(row, column, style).setCellFormula(formula);
    }

    private XSSFCell cell(int row, int column, XSSFCellStyle style) {
        var existing = sheet.getRow(row);
        var cell = (existing == null ? sheet.createRow(row) : existing).createCell(column);
        cell.setCellStyle(style);
        return cell;
    }

    void headings(int row, int column, List<String> headings, XSSFCellStyle style) {
        for (int at = 0; at < headings.size(); at++) {
            words(row, column + at, headings.get(at), style);
        }
    }

    /** One cell, wherever the formula stands: {@code $B$7}. */
    static String at(int row, int column) {
        return new CellReference(row, column, true, true).formatAsString();
    }

    /** A column's cells from one row to another: {@code $B$7:$B$18}. */
    static String range(int column, int from, int to) {
        return at(from, column) + ":" + at(to, column);
    }

    /** The same as a chart names it, with the sheet. */
    String drawn(int column, int from, int to) {
        return new CellRangeAddress(from, to, column, column).formatAsString(sheet.getSheetName(), true);
    }

    /** What could not be worked out is an error in the cell, so that nothing is drawn; nobody needs to read it. */
    void hideErrors(int from, int to, int columns) {
        var formats = sheet.getSheetConditionalFormatting();
        var rule = formats.createConditionalFormattingRule(
                "ISERROR(" + new CellReference(from, 0, false, false).formatAsString() + ")");
        rule.createFontFormatting().setFontColorIndex(WHITE);
        formats.addConditionalFormatting(new CellRangeAddress[] {new CellRangeAddress(from, to, 0, columns - 1)}, rule);
    }
}
