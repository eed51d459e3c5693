package uk.safersheets.cycle;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import uk.safersheets.cell.DayFormat;
import uk.safersheets.cell.Period;
import uk.safersheets.cell.Plural;

/**
 * Every so many weeks.
 *
 * @param weeks 1 to 52
 * @param from the first time
 */
record EveryWeeks(int weeks, LocalDate from) implements Rule {
    private static final int MOST = 52;
    private static final int WEEK = 7;

    EveryWeeks {
        Objects.requireNonNull(from, "from");
        if (!isLength(weeks)) {
            throw new IllegalArgumentException(weeks + " weeks are not from 1 to " + MOST);
        }
    }

    static boolean isLength(int weeks) {
        return weeks >= 1 && weeks <= MOST;
    }

    @Override
    public List<Occasion> between(LocalDate first, LocalDate last) {
        var begin = first.isBefore(from) ? from : first;
        long skipped = -Math.floorDiv(-ChronoUnit.DAYS.between(from, begin), (long) weeks * WEEK);
        return LongStream.iterate(skipped, times -> times + 1)
                .mapToObj(times -> from.plusWeeks(times * weeks))
                .takeWhile(day -> !day.isAfter(last))
                .map(this::occasion)
                .toList();
    }

    private Occasion occasion(LocalDate day) {
        var days = new Period(day.minusWeeks(weeks).plusDays(1), day);
        return new Occasion(length() + " to " + DayFormat.day(day), days, day);
    }

    private String length() {
        return Plural.count(weeks, "week");
    }

    @Override
    public String toString() {
        return "every " + length() + " from " + DayFormat.day(from);
    }
}
