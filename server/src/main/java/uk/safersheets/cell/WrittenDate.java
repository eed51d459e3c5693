package uk.safersheets.cell;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Dates that people write as text, day first as in the United Kingdom: {@code 14/06/2026}, {@code 14 June 2026}. */
public final class WrittenDate {
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}|\\d{2})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern IN_WORDS =
            Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\\.?,? (\\d{4}|\\d{2})");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> MONTHS_IN_FULL = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final int CENTURY = 2000;

    private WrittenDate() {}

    /** The date that the whole text is; empty when it is none, or no day of the calendar. */
    public static Optional<LocalDate> in(String text) {
        String tidy = Texts.key(text);
        var dayFirst = DAY_FIRST.matcher(tidy);
        if (dayFirst.matches()) {
            return day(dayFirst.group(3), number(dayFirst, 2), number(dayFirst, 1));
        }
        var yearFirst = YEAR_FIRST.matcher(tidy);
        if (yearFirst.matches()) {
            return day(yearFirst.group(1), number(yearFirst, 2), number(yearFirst, 3));
        }
        var words = IN_WORDS.matcher(tidy);
        return words.matches() ? day(words.group(3), month(words.group(2)), number(words, 1)) : Optional.empty();
    }

    /** Whether it is written as a date, real or not: {@code 31/02/2026} is. */
    public static boolean isWrittenLikeOne(String text) {
        String tidy = Texts.key(text);
        return DAY_FIRST.matcher(tidy).matches() || YEAR_FIRST.matcher(tidy).matches();
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static int month(String name) {
        int full = MONTHS_IN_FULL.indexOf(name);
        String start = name.substring(0, 3).toLowerCase(Locale.ROOT);
        return full >= 0 ? full + 1 : name.length() <= 4 ? MONTHS.indexOf(start) + 1 : 0;
    }

    private static Optional<LocalDate> day(String year, int month, int day) {
        int written = Integer.parseInt(year);
        try {
            return Optional.of(LocalDate.of(year.length() == 2 ? CENTURY + written : written, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
