package uk.safersheets.excel.validator;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;

/** What the cells of an opened template hold. */
public final class BookCells {
    private BookCells() {}

    /** What was typed into a cell; blank for a formula, whatever its result. */
    public static Value typed(XSSFCell cell) {
        if (cell == null) {
            return Value.BLANK;
        }
        return switch (cell.getCellType()) {
            case NUMERIC -> Value.of(cell.getNumericCellValue());
            case STRING -> cell.getStringCellValue().isEmpty() ? Value.BLANK : Value.of(cell.getStringCellValue());
            case BOOLEAN -> Value.of(cell.getBooleanCellValue());
            case ERROR ->
                ExcelError.of(cell.getErrorCellString()).map(Value::of).orElse(Value.BLANK);
            default -> Value.BLANK;
        };
    }

    /** The words of a cell of the contract: a number in plain digits, a formula somebody typed as that formula. */
    public static String text(XSSFCell cell) {
        if (cell != null && cell.getCellType() == CellType.FORMULA) {
            return cell.getCellFormula();
        }
        if (cell != null && cell.getCellType() == CellType.BOOLEAN) {
            return cell.getBooleanCellValue() ? "Yes" : "No";
        }
        return typed(cell).toString();
    }
}
