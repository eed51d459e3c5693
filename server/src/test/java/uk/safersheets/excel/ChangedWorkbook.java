package uk.safersheets.excel;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** POI standing in for somebody who opens a template in Excel and changes it. */
final class ChangedWorkbook {
    private final XSSFWorkbook workbook;

    private ChangedWorkbook(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /** The workbook after somebody changed it and saved. */
    static byte[] of(byte[] xlsx, Consumer<ChangedWorkbook> changes) {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            workbook.setCellFormulaValidation(false);
            changes.accept(new ChangedWorkbook(workbook));
            var saved = new ByteArrayOutputStream();
            workbook.write(saved);
            return saved.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    XSSFWorkbook workbook() {
        return workbook;
    }

    /** The cell at an address such as {@code Contract columns!C14}, made when it is not there. */
    XSSFCell cell(String address) {
        int mark = address.lastIndexOf('!');
        var at = new CellReference(address.substring(mark + 1));
        var sheet = workbook.getSheet(address.substring(0, mark));
        var row = sheet.getRow(at.getRow()) == null ? sheet.createRow(at.getRow()) : sheet.getRow(at.getRow());
        return row.getCell(at.getCol()) == null ? row.createCell(at.getCol()) : row.getCell(at.getCol());
    }

    /** Types a text; an empty one clears the cell. */
    void type(String address, String text) {
        var cell = cell(address);
        cell.setBlank();
        if (text != null && !text.isEmpty()) {
            cell.setCellValue(text);
        }
    }

    /** Types texts into the cells of a row from this address on. */
    void typeRow(String address, String... texts) {
        var first = cell(address);
        for (int at = 0; at < texts.length; at++) {
            var there = new CellReference(first.getRowIndex(), first.getColumnIndex() + at);
            type(first.getSheet().getSheetName() + "!" + there.formatAsString(), texts[at]);
        }
    }

    /** The table of this name. */
    XSSFTable table(String name) {
        return BookTables.named(workbook, name).orElseThrow();
    }

    /** Makes a table reach to another last row and column, as dragging its corner does. */
    void resize(String name, int lastRow, int lastColumn) {
        var table = table(name);
        var area = new AreaReference(
                table.getStartCellReference(), new CellReference(lastRow, lastColumn), SpreadsheetVersion.EXCEL2007);
        table.setArea(area);
        if (table.getCTTable().isSetAutoFilter()) {
            table.getCTTable().getAutoFilter().setRef(area.formatAsString());
        }
    }
}
