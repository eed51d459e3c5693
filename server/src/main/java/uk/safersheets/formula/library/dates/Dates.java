package uk.safersheets.formula.library.dates;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.temporal.IsoFields;
import java.time.temporal.WeekFields;
import java.util.List;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Coerce;
import uk.safersheets.formula.ErrorValueException;
import uk.safersheets.formula.SerialDate;
import uk.safersheets.formula.library.Family;

/** Days, months, years and weeks. */
public final class Dates {
    /** The second argument of WEEKNUM that asks for weeks by ISO 8601. */
    private static final int ISO_WEEKS = 21;

    private static final Value ONE = Value.of(1);

    private Dates() {}

    public static Family family() {
        return new Family()
                .onValues("DATE", Dates::date)
                .onValues(
                        "YEAR", values -> Value.of(SerialDate.of(values.get(0)).year()))
                .onValues(
                        "MONTH", values -> Value.of(SerialDate.of(values.get(0)).month()))
                .onValues("DAY", values -> Value.of(SerialDate.of(values.get(0)).day()))
                .onValues("DAYS", values -> Value.of((long) serial(values, 0) - serial(values, 1)))
                .onValues("EDATE", values -> Value.of(later(values).serial()))
                .onValues("EOMONTH", Dates::lastOfMonth)
                .onValues("WEEKDAY", Dates::weekday)
                .onValues("WEEKNUM", values -> week(values, Coerce.whole(Family.argument(values, 1, ONE))))
                .onValues("ISOWEEKNUM", values -> week(values, ISO_WEEKS))
                .onValues("DATEVALUE", values -> Value.of(read(values.get(0)).setScale(0, RoundingMode.FLOOR)))
                .onValues("TIMEVALUE", values -> Value.of(read(values.get(0)).remainder(BigDecimal.ONE)));
    }

    private static Value date(List<Value> values) {
        int year = Coerce.whole(values.get(0));
        return SerialDate.serial(
                        year >= 0 && year < 1900 ? year + 1900L : year,
                        Coerce.whole(values.get(1)),
                        Coerce.whole(values.get(2)))
                .map(Value::of)
                .orElse(Value.of(ExcelError.NUM));
    }

    private static int serial(List<Value> values, int index) {
        int serial = Coerce.whole(values.get(index));
        SerialDate.of(serial);
        return serial;
    }

    private static SerialDate later(List<Value> values) {
        BigDecimal months = Coerce.number(values.get(1)).setScale(0, RoundingMode.DOWN);
        return SerialDate.of(values.get(0)).plusMonths(Coerce.whole(Value.of(months)));
    }

    private static Value lastOfMonth(List<Value> values) {
        SerialDate there = later(values);
        return Value.of(new SerialDate(there.year(), there.month(), there.lengthOfMonth()).serial());
    }

    /** By its number, so that day 0 is a Saturday, as Excel has it. */
    private static Value weekday(List<Value> values) {
        int fromSunday = Math.floorMod(serial(values, 0) - 1, 7);
        int kind = Coerce.whole(Family.argument(values, 1, ONE));
        return switch (kind) {
            case 1 -> Value.of(fromSunday + 1);
            case 2 -> Value.of((fromSunday + 6) % 7 + 1);
            case 3 -> Value.of((fromSunday + 6) % 7);
            case 11, 12, 13, 14, 15, 16, 17 -> Value.of((fromSunday + 17 - kind) % 7 + 1);
            default -> throw new ErrorValueException(ExcelError.NUM);
        };
    }

    private static Value week(List<Value> values, int kind) {
        var date = SerialDate.of(values.get(0)).date();
        if (kind == ISO_WEEKS) {
            return Value.of(date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        }
        DayOfWeek first = switch (kind) {
            case 1 -> DayOfWeek.SUNDAY;
            case 2 -> DayOfWeek.MONDAY;
            case 11, 12, 13, 14, 15, 16, 17 -> DayOfWeek.of(kind - 10);
            default -> throw new ErrorValueException(ExcelError.NUM);
        };
        return Value.of(date.get(WeekFields.of(first, 1).weekOfYear()));
    }

    /** The number of a text; a number is no text. */
    private static BigDecimal read(Value value) {
        if (!(value instanceof Value.Text)) {
            throw new ErrorValueException(ExcelError.VALUE);
        }
        return Coerce.number(value);
    }
}
