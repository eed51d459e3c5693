package uk.safersheets.excel.rows;

import java.util.regex.Pattern;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaRenderer;
import org.apache.poi.ss.formula.FormulaShifter;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFEvaluationWorkbook;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTRst;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/**
 * What a cell held and how it looked, free of its place, so that it can be put down in another row.
 *
 * @param style the number of its format
 * @param value its stored form; null for none
 * @param text a text stored in the cell itself; null for none
 * @param row where it stood
 * @param formula null for none
 */
public record CellSnapshot(
        long style,
        STCellType.Enum type,
        @Nullable String value,
        @Nullable CTRst text,
        int row,
        @Nullable String formula) {
    private static final Pattern SEES_A_CELL = Pattern.compile("\\$?[A-Za-z]{1,3}\\$?\\d+");

    /** Null for a cell that is not there. */
    public static @Nullable CellSnapshot of(@Nullable XSSFCell cell) {
        if (cell == null) {
            return null;
        }
        var stored = cell.getCTCell();
        return new CellSnapshot(
                stored.getS(),
                stored.getT(),
                stored.getV(),
                stored.isSetIs() ? (CTRst) stored.getIs().copy() : null,
                cell.getRowIndex(),
                cell.getCellType() == CellType.FORMULA ? cell.getCellFormula() : null);
    }

    /** Makes an empty cell what this one was; a formula that looks at cells beside it goes on looking beside it. */
    public void putDown(XSSFCell target) {
        var stored = target.getCTCell();
        stored.setS(style);
        stored.setT(type);
        if (value != null) {
            stored.setV(value);
        }
        if (text != null) {
            stored.setIs(text);
        }
        if (formula != null) {
            target.setCellFormula(moved(formula, target));
        }
    }

    private String moved(String own, XSSFCell target) {
        if (own.indexOf('[') >= 0 || !SEES_A_CELL.matcher(own).find()) {
            return own;
        }
        var sheet = target.getSheet();
        int index = sheet.getWorkbook().getSheetIndex(sheet);
        var book = XSSFEvaluationWorkbook.create(sheet.getWorkbook());
        var parts = FormulaParser.parse(own, book, FormulaType.CELL, index, row);
        FormulaShifter.createForRowCopy(
                        index, sheet.getSheetName(), row, row, target.getRowIndex() - row, SpreadsheetVersion.EXCEL2007)
                .adjustFormula(parts, index);
        return FormulaRenderer.toFormulaString(book, parts);
    }
}
