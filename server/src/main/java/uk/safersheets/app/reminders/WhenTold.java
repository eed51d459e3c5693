package uk.safersheets.app.reminders;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import uk.safersheets.cycle.Deadline;

/**
 * On which days something that is due is a reason to write: two weeks, one week and one day before, on the day, the day
 * after and then every week while it is late. A message tells of everything that is open, whatever the reason for it was.
 */
final class WhenTold {
    /** How far ahead a message looks. */
    static final int AHEAD_DAYS = 14;

    /** How far back: what is late for longer is no longer waited for by a message. */
    static final int BACK_DAYS = 366;

    private static final int WEEK = 7;
    private static final List<Long> BEFORE = List.of(-14L, -7L, -1L, 0L);

    private WhenTold() {}

    /** Whether one of its days lies after a day and not after today. */
    static boolean isReason(Deadline deadline, LocalDate after, LocalDate today) {
        return after.plusDays(1)
                .datesUntil(today.plusDays(1))
                .anyMatch(day -> isOne(ChronoUnit.DAYS.between(deadline.due(), day)));
    }

    private static boolean isOne(long daysAfter) {
        return BEFORE.contains(daysAfter) || daysAfter > 0 && daysAfter % WEEK == 1;
    }
}
