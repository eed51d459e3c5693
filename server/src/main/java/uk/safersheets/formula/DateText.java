package uk.safersheets.formula;

import java.math.BigDecimal;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.safersheets.formula.tree.Arithmetic;

/**
 * Dates and times as text, the way a British Excel reads them. A day without its year is not read, because Excel takes
 * the year in which it is read.
 */
final class DateText {
    private static final Pattern TIME = Pattern.compile(
            "(\\d{1,4}):([0-5]?\\d)(?::([0-5]?\\d(?:\\.\\d{1,9})?))?(?: ([AaPp])[Mm]?)?|(\\d{1,2}) ([AaPp])[Mm]?");
    private static final Pattern BOTH = Pattern.compile("(.*\\d) +(\\d{1,4}:.*|\\d{1,2} [AaPp][Mm]?)");
    private static final BigDecimal SECONDS_OF_A_DAY = BigDecimal.valueOf(86_400);
    private static final List<DateTimeFormatter> DATES = List.of(
            form("d/M/uuuu"),
            form("d-M-uuuu"),
            form("d.M.uuuu"),
            shortYear("d/M/"),
            shortYear("d-M-"),
            form("d MMM uuuu"),
            form("d-MMM-uuuu"),
            form("d/MMM/uuuu"),
            form("d MMMM uuuu"),
            form("d-MMMM-uuuu"),
            form("uuuu-M-d"),
            form("uuuu/M/d"),
            shortYear("d MMM "),
            shortYear("d-MMM-"),
            shortYear("d MMMM "),
            form("MMM d, uuuu"),
            form("MMMM d, uuuu"));
    /** With the first of the month put before it. */
    private static final List<DateTimeFormatter> MONTHS = List.of(
            form("d MMM uuuu"),
            form("d MMM-uuuu"),
            form("d MMMM uuuu"),
            form("d MMMM-uuuu"),
            form("d M/uuuu"),
            shortYear("d MMM-"),
            shortYear("d MMMM-"));

    private static final List<String> MONTH_NAMES =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private DateText() {}

    /** The day's number and the part of the day that a text without spaces around it stands for; empty for neither. */
    static Optional<BigDecimal> read(String text) {
        if (text.indexOf(':') < 0 && !text.endsWith("m") && !text.endsWith("M")) {
            return date(text);
        }
        Matcher both = BOTH.matcher(text);
        if (both.matches()) {
            return date(both.group(1))
                    .flatMap(day -> time(both.group(2)).map(day::add))
                    .or(() -> time(text));
        }
        return time(text);
    }

    /** The part of a day; more than a day for 24 hours and on. */
    private static Optional<BigDecimal> time(String text) {
        var time = TIME.matcher(text);
        if (!time.matches()) {
            return Optional.empty();
        }
        boolean plain = time.group(1) == null;
        String half = time.group(plain ? 6 : 4);
        int hour = Integer.parseInt(time.group(plain ? 5 : 1));
        if (half != null && hour > 12) {
            return Optional.empty();
        }
        int hours = half == null ? hour : hour % 12 + (half.equalsIgnoreCase("P") ? 12 : 0);
        int minutes = plain ? 0 : Integer.parseInt(time.group(2));
        BigDecimal seconds = plain || time.group(3) == null ? BigDecimal.ZERO : new BigDecimal(time.group(3));
        BigDecimal all = seconds.add(BigDecimal.valueOf(hours * 3600L + minutes * 60L));
        return Optional.of(Arithmetic.divide(all, SECONDS_OF_A_DAY));
    }

    private static Optional<BigDecimal> date(String text) {
        if (text.length() < 6 || !Character.isDigit(text.charAt(text.length() - 1)) || !mayBeDate(text)) {
            return Optional.empty();
        }
        return date(text, DATES)
                .or(() -> date("1 " + text, MONTHS))
                .flatMap(date -> SerialDate.serial(date.getYear(), date.getMonthValue(), date.getDayOfMonth()))
                .filter(serial -> serial > 0)
                .map(BigDecimal::valueOf);
    }

    /** Whether it has what every form needs: a month's name, or a stroke or two signs between numbers. 2019-20 has not. */
    private static boolean mayBeDate(String text) {
        int signs = 0;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter == '/') {
                return true;
            }
            signs += letter == '-' || letter == '.' ? 1 : 0;
        }
        return signs > 1 || hasMonth(text);
    }

    private static boolean hasMonth(String text) {
        for (int at = 0; at < text.length(); at++) {
            int from = at;
            if (MONTH_NAMES.stream().anyMatch(month -> text.regionMatches(true, from, month, 0, month.length()))) {
                return true;
            }
        }
        return false;
    }

    private static Optional<LocalDate> date(String text, List<DateTimeFormatter> forms) {
        for (var form : forms) {
            try {
                if (hasForm(text, form)) {
                    return Optional.of(LocalDate.parse(text, form));
                }
            } catch (DateTimeException noSuchDay) {
                continue;
            }
        }
        return Optional.empty();
    }

    /** Whether it is written so, there being such a day or not. A look costs a small part of an exception. */
    private static boolean hasForm(String text, DateTimeFormatter form) {
        var at = new ParsePosition(0);
        return form.parseUnresolved(text, at) != null && at.getErrorIndex() < 0 && at.getIndex() == text.length();
    }

    private static DateTimeFormatter form(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** Excel reads 00 to 29 as this century and 30 to 99 as the last. */
    private static DateTimeFormatter shortYear(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .appendValueReduced(ChronoField.YEAR, 2, 2, 1930)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
