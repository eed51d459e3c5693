package uk.safersheets.contract;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Dates as a contract may write them. */
public final class Dates {
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final int LAST_SERIAL = 2_958_465;
    private static final List<DateTimeFormatter> FORMS =
            List.of(form("uuuu-M-d"), form("d/M/uuuu"), form("d MMMM uuuu"));

    private Dates() {}

    /** Reads {@code 2026-04-01}, {@code 1/4/2026}, {@code 1 April 2026} or Excel's serial number; empty for others. */
    public static Optional<LocalDate> parse(String text) {
        if (text.matches("\\d{1,7}")) {
            int serial = Integer.parseInt(text);
            return serial > LAST_SERIAL ? Optional.empty() : Optional.of(DAY_ZERO.plusDays(serial));
        }
        return FORMS.stream().flatMap(form -> parse(text, form).stream()).findFirst();
    }

    /** Excel's number of a day: days since 30 December 1899. */
    public static BigDecimal serial(LocalDate date) {
        return BigDecimal.valueOf(ChronoUnit.DAYS.between(DAY_ZERO, date));
    }

    /** The day with this number. */
    public static LocalDate day(BigDecimal serial) {
        return DAY_ZERO.plusDays(serial.longValue());
    }

    private static Optional<LocalDate> parse(String text, DateTimeFormatter form) {
        try {
            return Optional.of(LocalDate.parse(text, form));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter form(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.UK).withResolverStyle(ResolverStyle.STRICT);
    }
}
