package uk.safersheets.excel.template;

import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFCell;
import uk.safersheets.cell.Value;

/** Puts values into cells. */
public final class WrittenValue {
    private WrittenValue() {}

    /** What was typed; a blank leaves the cell empty. */
    public static void write(XSSFCell cell, Value value) {
        if (!(value instanceof Value.Blank)) {
            writeCached(cell, value);
        }
    }

    /** The result of the cell's formula, or what stands in a cell that has none; a blank result is an empty text. */
    static void writeCached(XSSFCell cell, Value value) {
        if (value instanceof Value.Number number) {
            cell.setCellValue(number.amount().doubleValue());
        } else if (value instanceof Value.Logical logical) {
            cell.setCellValue(logical.truth());
        } else if (value instanceof Value.Error error) {
            cell.setCellErrorValue(FormulaError.forString(error.toString()));
        } else {
            cell.setCellValue(value.toString());
        }
    }
}
