package uk.safersheets.formula.library;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.WeekFields;
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

    /** The second argument of WEEKNUM that asks for weeks by ISO 8601. */
    private static final int ISO_WEEKS = 21;

    private Dates() {}

    static Family family() {
        return new Family()
                .onValues("DATEDIF", 3, 3, Dates::between)
                .onValues("WEEKNUM", 1, 2, Dates::week)
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

    /** The week of the year; POI's answer depends on the computer's time zone. */
    private static Value week(List<Value> values) {
        LocalDate date = date(values.get(0));
        int kind = values.size() > 1 ? Coerce.whole(values.get(1)) : 1;
        if (kind == ISO_WEEKS) {
            return Value.of(date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        }
        DayOfWeek first = switch (kind) {
            case 1 -> DayOfWeek.SUNDAY;
            case 2 -> DayOfWeek.MONDAY;
            case 11, 12, 13, 14, 15, 16, 17 -> DayOfWeek.of(kind - 10);
            default -> throw new ErrorAnswer(ExcelError.NUM);
        };
        return Value.of(date.get(WeekFields.of(first, 1).weekOfYear()));
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
