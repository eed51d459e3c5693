package uk.safersheets.imports;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;

/**
 * A stretch of days that a file counts over.
 *
 * @param name {@code 2019-04} for a month, {@code 2019-20 Q1} for a quarter of a financial year, {@code 2018} for the
 *     middle of a year
 * @param first day of it
 * @param last day of it
 */
public record Period(String name, LocalDate first, LocalDate last) implements Comparable<Period> {
    private static final Comparator<Period> ORDER =
            Comparator.comparing(Period::first).thenComparing(Period::last).thenComparing(Period::name);

    private static final int MONTHS = 3;
    private static final int APRIL = 4;
    private static final int CENTURY = 100;

    public Period {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("a period ends on or after its first day: " + first + " to " + last);
        }
    }

    public static Period of(YearMonth month) {
        return new Period(month.toString(), month.atDay(1), month.atEndOfMonth());
    }

    /**
     * One quarter of a financial year, the first from April to June.
     *
     * @param year in which the financial year begins
     * @param quarter from 1 to 4
     */
    public static Period ofQuarter(int year, int quarter) {
        if (quarter < 1 || quarter > 4) {
            throw new IllegalArgumentException("a quarter is 1, 2, 3 or 4, not " + quarter);
        }
        var first = LocalDate.of(year, APRIL, 1).plusMonths((long) MONTHS * (quarter - 1));
        String ending = String.format("%02d", (year + 1) % CENTURY);
        return new Period(
                year + "-" + ending + " Q" + quarter,
                first,
                first.plusMonths(MONTHS).minusDays(1));
    }

    /** The middle of a year, for which residents are estimated: 30 June. */
    public static Period ofMidYear(int year) {
        var day = LocalDate.of(year, 6, 30);
        return new Period(Integer.toString(year), day, day);
    }

    @Override
    public int compareTo(Period other) {
        return ORDER.compare(this, other);
    }
}
