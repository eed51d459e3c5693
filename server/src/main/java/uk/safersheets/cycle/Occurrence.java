package uk.safersheets.cycle;

import java.time.LocalDate;
import java.util.Objects;

/**
 * One time that a step is due.
 *
 * @param due a working day, unless the step may be due on any
 */
public record Occurrence(Step step, Occasion occasion, LocalDate due) {
    public Occurrence {
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(occasion, "occasion");
        Objects.requireNonNull(due, "due");
    }

    /** Such as {@code Quarterly review, 2019-20 Q2}. */
    public String title() {
        return step.title() + ", " + occasion.period();
    }
}
