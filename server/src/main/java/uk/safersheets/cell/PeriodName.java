package uk.safersheets.cell;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The dates that a period's name means to everybody: financial years, their quarters, and months by name. */
public final class PeriodName {
    private static final String YEAR = "(\\d{4})\\s*[-/\u2013]\\s*(\\d{4}|\\d{2})";
    private static final String QUARTER = "(?:Q|Quarter )([1-4])";
    private static final Pattern WHOLE_YEAR = Pattern.compile(YEAR);
    private static final Pattern YEAR_QUARTER = Pattern.compile(YEAR + "\\s+" + QUARTER, Pattern.CASE_INSENSITIVE);
    private static final Pattern QUARTER_YEAR = Pattern.compile(QUARTER + ",?\\s+" + YEAR, Pattern.CASE_INSENSITIVE);
    private static final Pattern MONTHS =
            Pattern.compile("(\\p{L}+ \\d{4})(?:\\s*(?:to|-|\u2013)\\s*(\\p{L}+ \\d{4}))?");
    private static final int CENTURY = 100;
    private static final int FIRST_MONTH = 4;
    private static final int MONTHS_OF_A_QUARTER = 3;
    private static final int MONTHS_OF_A_YEAR = 12;

    private PeriodName() {}

    /** {@code 2027-28}, from the year in which it begins. */
    public static String ofYear(int start) {
        return start + "-" + String.format(Locale.ROOT, "%02d", (start + 1) % CENTURY);
    }

    /** {@code 2027-28 Q1}, from the year in which its financial year begins. */
    public static String ofQuarter(int start, int quarter) {
        return ofYear(start) + " Q" + quarter;
    }

    /** {@code May 2027}, or {@code April 2027 to September 2027}. */
    public static String ofMonths(YearMonth first, YearMonth last) {
        return first.equals(last) ? DayFormat.month(first) : DayFormat.month(first) + " to " + DayFormat.month(last);
    }

    /** The first and last day of {@code 2027-28 Q1}, {@code 2027-28} or {@code May 2027}; empty for another name. */
    public static Optional<Period> dates(String name) {
        String written = name.strip();
        return Stream.of(
                        match(WHOLE_YEAR, written).flatMap(found -> year(found[1], found[2], 0, MONTHS_OF_A_YEAR)),
                        match(YEAR_QUARTER, written).flatMap(found -> quarter(found[1], found[2], found[3])),
                        match(QUARTER_YEAR, written).flatMap(found -> quarter(found[2], found[3], found[1])),
                        match(MONTHS, written)
                                .flatMap(found -> months(found[1], found[2] == null ? found[1] : found[2])))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String[]> match(Pattern pattern, String name) {
        var matcher = pattern.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var groups = new String[matcher.groupCount() + 1];
        for (int group = 0; group < groups.length; group++) {
            groups[group] = matcher.group(group);
        }
        return Optional.of(groups);
    }

    private static Optional<Period> quarter(String from, String to, String quarter) {
        return year(from, to, (Integer.parseInt(quarter) - 1) * MONTHS_OF_A_QUARTER, MONTHS_OF_A_QUARTER);
    }

    private static Optional<Period> year(String from, String to, int after, int months) {
        int first = Integer.parseInt(from);
        if ((first + 1) % CENTURY != Integer.parseInt(to) % CENTURY) {
            return Optional.empty();
        }
        var start = LocalDate.of(first, FIRST_MONTH, 1).plusMonths(after);
        return Optional.of(new Period(start, start.plusMonths(months).minusDays(1)));
    }

    private static Optional<Period> months(String from, String to) {
        return month(from)
                .flatMap(first -> month(to)
                        .filter(last -> !last.isBefore(first))
                        .map(last -> new Period(first.atDay(1), last.atEndOfMonth())));
    }

    private static Optional<YearMonth> month(String written) {
        for (String form : new String[] {"MMMM uuuu", "MMM uuuu"}) {
            try {
                return Optional.of(YearMonth.parse(written, reader(form)));
            } catch (DateTimeParseException otherForm) {
                continue;
            }
        }
        return Optional.empty();
    }

    private static DateTimeFormatter reader(String form) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(form)
                .toFormatter(Locale.UK);
    }
}
