package uk.safersheets.ledger.dates;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.ExcelDate;
import uk.safersheets.cell.Value;
import uk.safersheets.cell.WrittenDate;
import uk.safersheets.ledger.layout.FiscalPeriods;

/**
 * What one cell may say of a day; a day that it cannot be is null.
 *
 * @param kind how the cell says it
 * @param dayFirst what it is with the day before the month
 * @param monthFirst what it is with the month before the day
 */
record DayReading(
        Kind kind, @Nullable LocalDate dayFirst, @Nullable LocalDate monthFirst) {
    private static final BigDecimal BEYOND = BigDecimal.valueOf(100_000);
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})([/.-](?:\\d{4}|\\d{2}))");
    private static final Pattern SERIAL = Pattern.compile("[2-6]\\d{4}(\\.\\d+)?");
    private static final int MONTHS = 12;

    /** How a day is said. */
    enum Kind {
        /** A number that Excel shows as a date. */
        REAL,
        /** Two numbers, of which one is the day and one the month. */
        NUMBERS,
        /** In a way that leaves no choice. */
        PLAIN,
        /** A month or a period, and no day. */
        MONTH,
        NONE
    }

    static DayReading of(Value value) {
        String text = value.toString();
        if (value instanceof Value.Number number && number.amount().compareTo(BEYOND) < 0) {
            return number.amount().signum() > 0 ? real(number.amount()) : new DayReading(Kind.NONE, null, null);
        }
        String tidy = DayText.tidy(text);
        if (SERIAL.matcher(tidy).matches()) {
            return real(new BigDecimal(tidy));
        }
        var numbers = NUMBERS.matcher(tidy);
        if (numbers.matches()) {
            String swapped = numbers.group(2) + "/" + numbers.group(1) + numbers.group(3);
            return new DayReading(Kind.NUMBERS, day(tidy), day(swapped));
        }
        var day = day(tidy);
        return new DayReading(
                day != null ? Kind.PLAIN : FiscalPeriods.isPeriod(text) ? Kind.MONTH : Kind.NONE, day, day);
    }

    /** The same with day and month changed over; null for a day that is no month. */
    DayReading swapped() {
        var day = Objects.requireNonNull(dayFirst, "dayFirst");
        boolean canBe = day.getDayOfMonth() <= MONTHS;
        var other = canBe ? LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue()) : null;
        return new DayReading(kind, other, other);
    }

    boolean isOnlyDayFirst() {
        return kind == Kind.NUMBERS && dayFirst != null && monthFirst == null;
    }

    boolean isOnlyMonthFirst() {
        return kind == Kind.NUMBERS && dayFirst == null && monthFirst != null;
    }

    boolean isEither() {
        return kind == Kind.NUMBERS && dayFirst != null && monthFirst != null;
    }

    private static DayReading real(BigDecimal serial) {
        var day = ExcelDate.day(serial);
        return new DayReading(Kind.REAL, day, day);
    }

    private static @Nullable LocalDate day(String tidy) {
        return WrittenDate.in(tidy).orElse(null);
    }
}
