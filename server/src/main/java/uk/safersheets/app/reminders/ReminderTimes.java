package uk.safersheets.app.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import uk.safersheets.cell.DayFormat;
import uk.safersheets.cycle.WorkingDays;

/**
 * When messages go out, by the clocks of the United Kingdom.
 *
 * @param hour from which on, 0 to 23; a service that was down then sends later on the same day, but not in the evening
 * @param everyDay also on Saturdays, Sundays and bank holidays
 */
public record ReminderTimes(int hour, boolean everyDay, WorkingDays days) {
    public static final int USUAL_HOUR = 8;
    private static final int EVENING = 20;
    private static final int LAST_HOUR = 23;

    /** @throws IllegalArgumentException for no hour of a day */
    public ReminderTimes {
        requireHour(hour);
    }

    /** @throws IllegalArgumentException for no hour of a day */
    public static int requireHour(int hour) {
        if (hour < 0 || hour > LAST_HOUR) {
            throw new IllegalArgumentException("the hour of reminders is from 0 to " + LAST_HOUR + ", not " + hour);
        }
        return hour;
    }

    /** The day whose messages may go out at a moment; empty while none may. */
    public Optional<LocalDate> day(Instant now) {
        int here = DayFormat.hourOf(now);
        boolean isTime = here >= hour && here < Math.max(EVENING, hour + 1);
        return Optional.of(DayFormat.dayOf(now)).filter(day -> isTime && isSent(day));
    }

    /** Whether messages go out on a day. */
    boolean isSent(LocalDate day) {
        return everyDay || days.isWorkingDay(day);
    }
}
