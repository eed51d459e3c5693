package uk.safersheets.formula.library.dates;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Coerce;
import uk.safersheets.formula.ErrorValueException;
import uk.safersheets.formula.SerialDate;
import uk.safersheets.formula.library.Family;
import uk.safersheets.formula.tree.Arithmetic;

/** How long it is from one day to another. */
public final class TimeSpans {
    private static final Value ZERO = Value.of(0);

    private TimeSpans() {}

    public static Family family() {
        return new Family()
                .onValues("DATEDIF", TimeSpans::between)
                .onValues("DAYS360", TimeSpans::days360)
                .onValues("YEARFRAC", TimeSpans::yearFraction);
    }

    private static Value between(List<Value> values) {
        LocalDate start = SerialDate.of(values.get(0)).date();
        LocalDate end = SerialDate.of(values.get(1)).date();
        if (start.isAfter(end)) {
            throw new ErrorValueException(ExcelError.NUM);
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

    private static Value days360(List<Value> values) {
        SerialDate start = SerialDate.of(values.get(0));
        SerialDate end = SerialDate.of(values.get(1));
        boolean european = Coerce.truth(Family.argument(values, 2, Value.FALSE));
        return Value.of(european ? european(start, end) : american(start, end, start.isLastOfMonth()));
    }

    private static long european(SerialDate start, SerialDate end) {
        return months30(start, end) + Math.min(end.day(), 30) - Math.min(start.day(), 30);
    }

    private static long american(SerialDate start, SerialDate end, boolean startsLast) {
        int first = startsLast ? 30 : Math.min(start.day(), 30);
        int last = end.day() == 31 && first < 30 ? 31 : Math.min(end.day(), 30);
        return months30(start, end) + last - first;
    }

    private static long months30(SerialDate start, SerialDate end) {
        return 360L * (end.year() - start.year()) + 30L * (end.month() - start.month());
    }

    private static Value yearFraction(List<Value> values) {
        SerialDate one = SerialDate.of(values.get(0));
        SerialDate other = SerialDate.of(values.get(1));
        boolean inOrder = Coerce.whole(values.get(0)) <= Coerce.whole(values.get(1));
        SerialDate start = inOrder ? one : other;
        SerialDate end = inOrder ? other : one;
        long days = ChronoUnit.DAYS.between(start.date(), end.date());
        return switch (Coerce.whole(Family.argument(values, 2, ZERO))) {
            case 0 -> ratio(american360(start, end), 360);
            case 1 -> ratio(days, yearLength(start.date(), end.date()));
            case 2 -> ratio(days, 360);
            case 3 -> ratio(days, 365);
            case 4 -> ratio(european(start, end), 360);
            default -> Value.of(ExcelError.NUM);
        };
    }

    /** As brokers in America count, with the end of February the 30th. */
    private static long american360(SerialDate start, SerialDate end) {
        boolean startsFebruary = start.month() == 2 && start.isLastOfMonth();
        if (startsFebruary && end.month() == 2 && end.isLastOfMonth()) {
            return months30(start, end);
        }
        int first = startsFebruary ? 30 : Math.min(start.day(), 30);
        int last = end.day() == 31 && first == 30 ? 30 : end.day();
        return months30(start, end) + last - first;
    }

    /** The mean length of the years concerned, or the length of the one year from the start. */
    private static double yearLength(LocalDate start, LocalDate end) {
        if (!end.isAfter(start.plusYears(1))) {
            boolean same = start.getYear() == end.getYear();
            LocalDate leapDay = LocalDate.of(start.isLeapYear() ? start.getYear() : end.getYear(), 2, 28)
                    .plusDays(1);
            boolean leaps = same
                    ? start.isLeapYear()
                    : leapDay.getMonthValue() == 2 && !leapDay.isBefore(start) && !leapDay.isAfter(end);
            return leaps ? 366 : 365;
        }
        double days =
                ChronoUnit.DAYS.between(LocalDate.of(start.getYear(), 1, 1), LocalDate.of(end.getYear() + 1, 1, 1));
        return days / (end.getYear() - start.getYear() + 1);
    }

    private static Value ratio(long days, double length) {
        return Value.of(Arithmetic.divide(BigDecimal.valueOf(days), BigDecimal.valueOf(length)));
    }
}
