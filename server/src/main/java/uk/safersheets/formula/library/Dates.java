package uk.safersheets.formula.library;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Coerce;
import uk.safersheets.formula.ErrorAnswer;

/** What no library does, or not with British dates. */
final class Dates {
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    private static final int LAST = 2_958_465;

    private Dates() {}

    static Family family() {
        return new Family()
                .onValues("DATEDIF", 3, 3, Dates::between)
                .onValues(
                        "DATEVALUE",
                        1,
                        1,
                        values -> Value.of(read(values.get(0)).setScale(0, RoundingMode.FLOOR)))
                .onValues(
                        "TIMEVALUE",
                        1,
                        1,
                        values -> Value.of(read(values.get(0)).remainder(BigDecimal.ONE)));
    }

    private static Value between(List<Value> values) {
        LocalDate start = date(values.get(0));
        LocalDate end = date(values.get(1));
        if (start.isAfter(end)) {
            throw new ErrorAnswer(ExcelError.NUM);
        }
        Period period = Period.between(start, end);
        return switch (Coerce.text(values.get(2)).toUpperCase(Locale.ROOT)) {
            case "D" -> Value.of(ChronoUnit.DAYS.between(start, end));
            case "M" -> Value.of(period.toTotalMonths());
            case "Y" -> Value.of(period.getYears());
            case "YM" -> Value.of(period.getMonths());
            case "MD" -> Value.of(period.getDays());
            case "YD" -> Value.of(ChronoUnit.DAYS.between(start.plusYears(period.getYears()), end));
            default -> Value.of(ExcelError.NUM);
        };
    }

    /** The number of a text; a number is no text. */
    private static BigDecimal read(Value value) {
        if (!(value instanceof Value.Text)) {
            throw new ErrorAnswer(ExcelError.VALUE);
        }
        return Coerce.number(value);
    }

    private static LocalDate date(Value value) {
        int serial = Coerce.whole(value);
        if (serial < 0 || serial > LAST) {
            throw new ErrorAnswer(ExcelError.NUM);
        }
        return EPOCH.plusDays(serial);
    }
}
