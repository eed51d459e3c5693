package uk.safersheets.cell;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How days and times are written for people, and on which day a moment is: by the clocks of the United Kingdom. */
public final class DayFormat {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.UK);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM uuuu", Locale.UK).withZone(LONDON);

    private DayFormat() {}

    /** Such as {@code 14 June 2026}. */
    public static String day(@Nullable LocalDate day) {
        return DAY.format(day);
    }

    /** Such as {@code Sunday 14 June 2026}. */
    public static String weekday(LocalDate day) {
        return WEEKDAY.format(day);
    }

    /** The day of a moment, such as {@code 14 June 2026}. */
    public static String day(Instant at) {
        return day(dayOf(at));
    }

    /** Such as {@code 09:05 on 14 June 2026}. */
    public static String moment(Instant at) {
        return MOMENT.format(at);
    }

    /** Such as {@code June 2026}. */
    public static String month(TemporalAccessor month) {
        return MONTH.format(month);
    }

    /** As somebody would type it: {@code 14/06/2026}. */
    public static String typed(LocalDate day) {
        return TYPED.format(day);
    }

    /** The day on which a moment is. */
    public static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, LONDON);
    }

    /** The hour of the day in which a moment is, 0 to 23. */
    public static int hourOf(Instant at) {
        return at.atZone(LONDON).getHour();
    }

    /** Reads a pattern strictly: there is no 31 June. */
    public static DateTimeFormatter reader(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.UK).withResolverStyle(ResolverStyle.STRICT);
    }
}
