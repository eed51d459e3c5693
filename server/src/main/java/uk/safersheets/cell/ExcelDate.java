package uk.safersheets.cell;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Excel's number of a day: 1 is 1 January 1900 and 61 is 1 March 1900. Excel believes that 1900 was a leap year, so that
 * 60 is 29 February 1900, a day that never was; here it is 1 March like the one after it.
 */
public final class ExcelDate {
    /** 31 December 9999, the last day that Excel knows. */
    public static final int LAST = 2_958_465;

    /** 29 February 1900. */
    public static final int NEVER = 60;

    /** By how much a workbook that counts from 1904 stores a day lower. */
    public static final int DAYS_TO_1904 = 1462;

    private static final LocalDate ZERO_BEFORE_NEVER = LocalDate.of(1899, 12, 31);
    private static final LocalDate ZERO = ZERO_BEFORE_NEVER.minusDays(1);
    private static final LocalDate AFTER_NEVER = ZERO.plusDays(NEVER + 1L);

    private ExcelDate() {}

    /** The day with this number, whatever its time. */
    public static LocalDate day(BigDecimal serial) {
        return day(serial.longValue());
    }

    public static LocalDate day(long serial) {
        return (serial <= NEVER ? ZERO_BEFORE_NEVER : ZERO).plusDays(serial);
    }

    /** The number of a day. */
    public static long serial(LocalDate day) {
        return ChronoUnit.DAYS.between(day.isBefore(AFTER_NEVER) ? ZERO_BEFORE_NEVER : ZERO, day);
    }

    /** Whether Excel can show a number as a date at all. */
    public static boolean isDay(BigDecimal serial) {
        return serial.signum() > 0 && serial.compareTo(BigDecimal.valueOf(LAST)) <= 0;
    }
}
