package uk.safersheets.formula;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import uk.safersheets.cell.ExcelDate;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;

/**
 * A day as Excel counts it: 1 is 1 January 1900, and 60 is 29 February 1900, which never was. Day 0 of January 1900 is
 * what a blank cell comes to.
 */
public record SerialDate(int year, int month, int day) {
    /** 31 December 9999. */
    public static final int LAST = ExcelDate.LAST;

    /** @throws ErrorValueException {@code #NUM!} before 1900 or after 9999 */
    public static SerialDate of(long serial) {
        if (serial < 0 || serial > LAST) {
            throw new ErrorValueException(ExcelError.NUM);
        }
        if (serial == 0 || serial == ExcelDate.NEVER) {
            return new SerialDate(1900, serial == 0 ? 1 : 2, serial == 0 ? 0 : 29);
        }
        LocalDate date = ExcelDate.day(serial);
        return new SerialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /** The day a value stands for, whatever its time. */
    public static SerialDate of(Value value) {
        return of(Coerce.whole(value));
    }

    /**
     * Counted on where months or days are beyond the year's or the month's.
     *
     * @return empty before 1900 or after 9999
     */
    public static Optional<Integer> serial(long year, long month, long day) {
        if (Math.abs(month) > 200_000 || Math.abs(day) > 2 * LAST || year < 0 || year > 9999) {
            return Optional.empty();
        }
        LocalDate first = LocalDate.of((int) year, 1, 1).plusMonths(month - 1);
        long serial = ExcelDate.serial(first) + day - 1;
        return serial < 0 || serial > LAST ? Optional.empty() : Optional.of((int) serial);
    }

    /** @throws ErrorValueException {@code #NUM!} before 1900 or after 9999 */
    public int serial() {
        return serial(year, month, day).orElseThrow(() -> new ErrorValueException(ExcelError.NUM));
    }

    /** The same day of another month, or that month's last. */
    public SerialDate plusMonths(long months) {
        if (Math.abs(months) > 200_000) {
            throw new ErrorValueException(ExcelError.NUM);
        }
        YearMonth there = YearMonth.of(year, month).plusMonths(months);
        int last = there.lengthOfMonth();
        return new SerialDate(there.getYear(), there.getMonthValue(), Math.min(day, last));
    }

    public int lengthOfMonth() {
        return YearMonth.of(year, month).lengthOfMonth();
    }

    public boolean isLastOfMonth() {
        return day >= lengthOfMonth();
    }

    /** In the true calendar, where day 0 is 31 December 1899 and the day that never was is 1 March. */
    public LocalDate date() {
        return LocalDate.of(year, month, 1).plusDays(day - 1L);
    }
}
