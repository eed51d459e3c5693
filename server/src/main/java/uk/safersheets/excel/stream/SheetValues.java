package uk.safersheets.excel.stream;

import java.math.BigDecimal;
import uk.safersheets.cell.ExcelDate;
import uk.safersheets.cell.Value;
import uk.safersheets.excel.read.CellValues;
import uk.safersheets.excel.read.DateStyles;
import uk.safersheets.excel.read.RawCell;

/** What the cells of a workbook hold, as texts. A number that is shown as a day is the day: {@code 2019-04-01}. */
record SheetValues(CellValues values, DateStyles dates) {

    String text(RawCell raw) {
        return isUnworked(raw) ? "=" + raw.formula() : text(values.value(raw), raw);
    }

    /** A formula that was never worked out is shown as it is written, and is never taken for a blank. */
    private static boolean isUnworked(RawCell raw) {
        boolean isEmpty =
                raw.text() == null || raw.text().isEmpty() && !raw.type().equals("str");
        return isEmpty && raw.formula() != null;
    }

    private String text(Value value, RawCell raw) {
        if (value instanceof Value.Number number && isDay(raw, number.amount())) {
            return ExcelDate.day(number.amount()).toString();
        }
        return value.toString().strip();
    }

    private boolean isDay(RawCell raw, BigDecimal number) {
        boolean isWritten = raw.type().equals("d");
        return (isWritten || dates.isDate(raw.style())) && ExcelDate.isDay(number);
    }
}
