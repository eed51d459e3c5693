package uk.safersheets.cycle;

import java.time.LocalDate;
import java.util.Objects;
import uk.safersheets.cell.Period;

/**
 * One time that a rule names.
 *
 * @param period what the time is called, as books of it are: {@code 2019-20 Q1}
 * @param days the period's days
 * @param day the day that the rule names: the last of its period, or a day of its own
 */
public record Occasion(String period, Period days, LocalDate day) {
    public Occasion {
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(days, "days");
        Objects.requireNonNull(day, "day");
    }
}
