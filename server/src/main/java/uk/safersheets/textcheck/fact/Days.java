package uk.safersheets.textcheck.fact;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The days that a figure covers, or that words name.
 *
 * @param start null where only the last day is known: {@code as at 30 June 2019}
 */
public record Days(@Nullable LocalDate start, LocalDate end) {
    /** So many days more or less are the same period: {@code 1 April} or {@code the end of March}. */
    private static final long NEAR = 3;

    /** Whether words that name these days mean that period. */
    public boolean means(Days period) {
        boolean endsAlike = Math.abs(ChronoUnit.DAYS.between(end, period.end)) <= NEAR;
        return endsAlike
                && (start == null
                        || period.start == null
                        || Math.abs(ChronoUnit.DAYS.between(start, period.start)) <= NEAR);
    }

    /** Whether that period lies within these days and is shorter, as the first quarter is in its year. */
    public boolean contains(Days period) {
        return start != null && period.start != null && !start.isAfter(period.start) && !end.isBefore(period.end);
    }
}
