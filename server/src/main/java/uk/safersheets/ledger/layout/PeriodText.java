package uk.safersheets.ledger.layout;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uk.safersheets.cell.Texts;
import uk.safersheets.cell.WrittenDate;

/**
 * A period as a ledger writes it: a year and a number ({@code 202401}, {@code 007/2019}) or a year and the name of a
 * month ({@code APR-19}).
 *
 * @param isNamed whether its month is named
 * @param isCalendar whether nothing but the month of the calendar can be meant, as by {@code April 2019}
 */
record PeriodText(int year, int number, boolean isNamed, boolean isCalendar) {
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})(?:[/. -]?(?:p|m|period)? ?|/\\d{2}[/. -](?:p|m|period)? ?)(\\d{2,3})");
    private static final Pattern YEAR_LAST = Pattern.compile("(?:p|m|period)? ?(\\d{1,3})[/. -](\\d{4})");
    private static final Pattern NAME_FIRST = Pattern.compile("([a-z]{3,9})[/. -]?['\u2019]?(\\d{4}|\\d{2})");
    private static final Pattern NAME_LAST = Pattern.compile("(\\d{4})[/. -]?([a-z]{3,9})");
    private static final int CENTURY = 2000;
    private static final int LONGEST_SHORT_NAME = 4;
    static final int MONTHS = 12;
    /** What is posted after the twelfth month belongs to it. */
    private static final int LAST = 16;

    static Optional<PeriodText> of(String text) {
        String tidy = Texts.key(text);
        var yearFirst = YEAR_FIRST.matcher(tidy);
        if (yearFirst.matches()) {
            return numbered(yearFirst.group(1), yearFirst.group(2));
        }
        var yearLast = YEAR_LAST.matcher(tidy);
        if (yearLast.matches()) {
            return numbered(yearLast.group(2), yearLast.group(1));
        }
        return named(NAME_FIRST.matcher(tidy), 1, 2).or(() -> named(NAME_LAST.matcher(tidy), 2, 1));
    }

    private static Optional<PeriodText> numbered(String year, String number) {
        int month = Integer.parseInt(number);
        return month < 1 || month > LAST
                ? Optional.empty()
                : Optional.of(new PeriodText(Integer.parseInt(year), Math.min(month, MONTHS), false, false));
    }

    private static Optional<PeriodText> named(Matcher written, int name, int year) {
        if (!written.matches()) {
            return Optional.empty();
        }
        String month = written.group(name);
        String shown = written.group(year);
        int said = Integer.parseInt(shown);
        return WrittenDate.in("1 " + month + " 2000")
                .map(day -> new PeriodText(
                        shown.length() == 2 ? CENTURY + said : said,
                        day.getMonthValue(),
                        true,
                        month.length() > LONGEST_SHORT_NAME && shown.length() > 2));
    }

    /** Months from a fixed point, as if each year of the ledger had twelve one after the other. */
    int count() {
        return year * MONTHS + number;
    }

    /** The month it is where the year is of this kind. */
    YearMonth in(Year kind) {
        if (kind == Year.CALENDAR || isCalendar) {
            return YearMonth.of(year, number);
        }
        var april = YearMonth.of(kind == Year.NAMED_BY_ITS_END ? year - 1 : year, Year.FIRST_MONTH);
        int after = isNamed ? Math.floorMod(number - Year.FIRST_MONTH, MONTHS) : number - 1;
        return april.plusMonths(after);
    }

    /** Every month it may be, where nobody has said. */
    List<YearMonth> months() {
        return Stream.of(Year.values()).map(this::in).distinct().toList();
    }

    /** What a ledger may mean by a year. */
    enum Year {
        CALENDAR,
        NAMED_BY_ITS_START,
        NAMED_BY_ITS_END;

        /** A financial year of the public sector starts in April. */
        static final int FIRST_MONTH = 4;
    }
}
