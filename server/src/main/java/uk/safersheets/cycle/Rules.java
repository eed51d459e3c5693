package uk.safersheets.cycle;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.safersheets.cell.DayFormat;

/** Reads how often something is due, in the words that people use. */
public final class Rules {
    /** What can be written. */
    public static final String FORMS =
            "'yearly', 'twice a year', 'quarterly', 'monthly', 'yearly on 31 January', which may"
                    + " end with 'for the year before' or 'for the year after', or 'every 4 weeks from 4 September 2019'";

    private static final Pattern YEARLY_ON =
            Pattern.compile("yearly on (\\d{1,2} \\p{L}+)( for the year (?:before|after))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern WEEKS =
            Pattern.compile("every (\\d{1,2}) weeks? from (\\d{1,2} \\p{L}+ \\d{4})", Pattern.CASE_INSENSITIVE);
    private static final DateTimeFormatter DAY = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DayFormat.reader("d MMMM uuuu"))
            .toFormatter(Locale.UK)
            .withResolverStyle(ResolverStyle.STRICT);

    /** Has a 29 February. */
    private static final String LEAP_YEAR = " 2000";

    private Rules() {}

    /** Empty for what is none of {@link #FORMS}. */
    public static Optional<Rule> read(String text) {
        String written = text.strip().replaceAll("\\s+", " ");
        return Arrays.stream(EveryPeriod.Length.values())
                .filter(length -> length.words().equalsIgnoreCase(written))
                .<Rule>map(EveryPeriod::new)
                .findFirst()
                .or(() -> yearlyOn(written))
                .or(() -> weeks(written));
    }

    private static Optional<Rule> yearlyOn(String written) {
        var found = YEARLY_ON.matcher(written);
        if (!found.matches()) {
            return Optional.empty();
        }
        String words = found.group(2) == null ? "" : found.group(2);
        return day(found.group(1) + LEAP_YEAR)
                .flatMap(day -> Arrays.stream(YearlyOn.Year.values())
                        .filter(year -> year.words().equalsIgnoreCase(words))
                        .<Rule>map(year -> new YearlyOn(MonthDay.from(day), year))
                        .findFirst());
    }

    private static Optional<Rule> weeks(String written) {
        var found = WEEKS.matcher(written);
        if (!found.matches()) {
            return Optional.empty();
        }
        int weeks = Integer.parseInt(found.group(1));
        return day(found.group(2)).filter(from -> EveryWeeks.isLength(weeks)).map(from -> new EveryWeeks(weeks, from));
    }

    private static Optional<LocalDate> day(String written) {
        try {
            return Optional.of(LocalDate.parse(written, DAY));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
