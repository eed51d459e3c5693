package uk.safersheets.excel;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDataValidation;
import uk.safersheets.excel.template.WrittenValue;
import uk.safersheets.excel.validator.BookCells;
import uk.safersheets.excel.validator.BookTables;

/** POI standing in for somebody who opens a template in Excel and changes it. */
public final class ChangedWorkbook {
    private final XSSFWorkbook workbook;

    private ChangedWorkbook(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /** The workbook after somebody changed it and saved. */
    public static byte[] of(byte[] xlsx, Consumer<ChangedWorkbook> changes) {
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

    public XSSFWorkbook workbook() {
        return workbook;
    }

    /** The cell at an address such as {@code Contract columns!C14}, made when it is not there. */
    public XSSFCell cell(String address) {
        int mark = address.lastIndexOf('!');
        var at = new CellReference(address.substring(mark + 1));
        var sheet = workbook.getSheet(address.substring(0, mark));
        var row = sheet.getRow(at.getRow()) == null ? sheet.createRow(at.getRow()) : sheet.getRow(at.getRow());
        return row.getCell(at.getCol()) == null ? row.createCell(at.getCol()) : row.getCell(at.getCol());
    }

    /** Types a text; an empty one clears the cell. */
    public void type(String address, String text) {
        var cell = cell(address);
        cell.setBlank();
        if (text != null && !text.isEmpty()) {
            cell.setCellValue(text);
        }
    }

    /** Types texts into the cells of a row from this address on. */
    public void typeRow(String address, String... texts) {
        var first = cell(address);
        for (int at = 0; at < texts.length; at++) {
            var there = new CellReference(first.getRowIndex(), first.getColumnIndex() + at);
            type(first.getSheet().getSheetName() + "!" + there.formatAsString(), texts[at]);
        }
    }

    /** The table of this name. */
    public XSSFTable table(String name) {
        return BookTables.named(workbook, name).orElseThrow();
    }

    /** Lets the columns of a table change places; {@code order} gives for each place the one that comes there. */
    public void reorder(String name, List<Integer> order) {
        var table = table(name);
        for (int row = table.getStartRowIndex(); row <= table.getEndRowIndex(); row++) {
            var line = table.getXSSFSheet().getRow(row);
            var texts = order.stream()
                    .map(from -> BookCells.typed(line.getCell(from)))
                    .toList();
            for (int column = 0; column < texts.size(); column++) {
                line.getCell(column).setBlank();
                WrittenValue.write(line.getCell(column), texts.get(column));
            }
        }
    }

    /** Inserts a column into a table, as Excel does: what stands to the right moves, and it looks like the one before. */
    public void insertColumn(String table, int at, String heading) {
        var changed = table(table);
        var sheet = changed.getXSSFSheet();
        int last = changed.getEndColIndex();
        for (int row = changed.getStartRowIndex(); row <= changed.getEndRowIndex(); row++) {
            for (int column = last; column >= at; column--) {
                copy(sheet.getRow(row).getCell(column), sheet.getRow(row).createCell(column + 1));
            }
            var fresh = sheet.getRow(row).createCell(at);
            fresh.setCellStyle(sheet.getRow(row).getCell(at - 1).getCellStyle());
        }
        moveValidations(sheet, at);
        changed.createColumn(heading, at - changed.getStartColIndex());
        cell(sheet.getSheetName() + "!" + new CellReference(changed.getStartRowIndex(), at).formatAsString())
                .setCellValue(heading);
    }

    /** Copies the validation of a column to the one after it. */
    public void copyValidation(String sheet, int column) {
        var validations = workbook.getSheet(sheet).getCTWorksheet().getDataValidations();
        for (var validation : List.copyOf(validations.getDataValidationList())) {
            var range = CellRangeAddress.valueOf(validation.getSqref().get(0).toString());
            if (range.getFirstColumn() == column) {
                var copy = (CTDataValidation) validation.copy();
                copy.setSqref(List.of(moved(range, 1)));
                validations.addNewDataValidation().set(copy);
            }
        }
    }

    private static void copy(XSSFCell from, XSSFCell to) {
        to.setCellStyle(from.getCellStyle());
        to.copyCellFrom(from, new CellCopyPolicy());
    }

    private static void moveValidations(XSSFSheet sheet, int at) {
        for (var validation : sheet.getCTWorksheet().getDataValidations().getDataValidationList()) {
            var range = CellRangeAddress.valueOf(validation.getSqref().get(0).toString());
            if (range.getFirstColumn() >= at) {
                validation.setSqref(List.of(moved(range, 1)));
            }
        }
    }

    private static String moved(CellRangeAddress range, int columns) {
        return new CellRangeAddress(
                        range.getFirstRow(),
                        range.getLastRow(),
                        range.getFirstColumn() + columns,
                        range.getLastColumn() + columns)
                .formatAsString();
    }
}
