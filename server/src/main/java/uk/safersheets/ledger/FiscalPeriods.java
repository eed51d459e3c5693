package uk.safersheets.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A ledger's own months: 202401 may be April 2023. Nobody can know without being told once.
 *
 * @param confirmed a period whose month somebody has confirmed
 * @param month the month it is
 */
public record FiscalPeriods(String confirmed, YearMonth month) {
    private static final Pattern PERIOD = Pattern.compile("(\\d{4})[/. -]?(\\d{2})");
    private static final int MONTHS = 12;
    /** What is posted after the twelfth month belongs to it. */
    private static final int LAST = 16;

    public FiscalPeriods {
        Objects.requireNonNull(month, "month");
        if (number(confirmed).isEmpty()) {
            throw new IllegalArgumentException("'" + confirmed + "' is no period such as 202401");
        }
    }

    /** The last day of a period. */
    Optional<LocalDate> lastDay(String period) {
        int first = number(confirmed).orElseThrow();
        return number(period)
                .map(number -> month.plusMonths((long) number - first).atEndOfMonth());
    }

    /** Whether a text is a period such as {@code 202401} or {@code 2024/01}. */
    public static boolean isPeriod(String text) {
        return number(text).isPresent();
    }

    private static Optional<Integer> number(String period) {
        var written = PERIOD.matcher(period);
        return written.matches() ? number(written.toMatchResult()) : Optional.empty();
    }

    private static Optional<Integer> number(MatchResult written) {
        int month = Integer.parseInt(written.group(2));
        return month < 1 || month > LAST
                ? Optional.empty()
                : Optional.of(Integer.parseInt(written.group(1)) * MONTHS + Math.min(month, MONTHS));
    }
}
