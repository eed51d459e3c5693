package uk.safersheets.contract;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import uk.safersheets.cell.DayFormat;
import uk.safersheets.cell.ExcelDate;

/** Dates as a contract may write them. */
public final class Dates {
    private static final List<DateTimeFormatter> FORMS =
            List.of(DayFormat.reader("uuuu-M-d"), DayFormat.reader("d/M/uuuu"), DayFormat.reader("d MMMM uuuu"));

    private Dates() {}

    /** Reads {@code 2026-04-01}, {@code 1/4/2026}, {@code 1 April 2026} or Excel's serial number; empty for others. */
    public static Optional<LocalDate> parse(String text) {
        if (text.matches("\\d{1,7}")) {
            int serial = Integer.parseInt(text);
            return serial > ExcelDate.LAST ? Optional.empty() : Optional.of(ExcelDate.day(serial));
        }
        return FORMS.stream().flatMap(form -> parse(text, form).stream()).findFirst();
    }

    /** Excel's number of a day. */
    public static BigDecimal serial(LocalDate date) {
        return BigDecimal.valueOf(ExcelDate.serial(date));
    }

    /** The day with this number. */
    public static LocalDate day(BigDecimal serial) {
        return ExcelDate.day(serial);
    }

    private static Optional<LocalDate> parse(String text, DateTimeFormatter form) {
        try {
            return Optional.of(LocalDate.parse(text, form));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
