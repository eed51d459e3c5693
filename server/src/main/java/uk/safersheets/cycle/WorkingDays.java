package uk.safersheets.cycle;

import java.time.LocalDate;

/** Mondays to Fridays that are no bank holidays. */
public record WorkingDays(BankHolidays holidays) {
    public boolean isWorkingDay(LocalDate day) {
        return !BankHolidays.isWeekend(day) && !holidays.isHoliday(day);
    }

    /** The day itself where it is a working day or any day will do, else the nearest working day on that side. */
    public LocalDate shifted(LocalDate day, Shift shift) {
        var at = day;
        while (shift != Shift.NONE && !isWorkingDay(at)) {
            at = at.plusDays(shift == Shift.BEFORE ? -1 : 1);
        }
        return at;
    }
}
