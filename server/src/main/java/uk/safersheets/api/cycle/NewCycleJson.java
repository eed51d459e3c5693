package uk.safersheets.api.cycle;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.safersheets.api.BadJsonException;
import uk.safersheets.cycle.YearCycle;

/**
 * A cycle that is to count from now on.
 *
 * @param from what was due before this day is nobody's debt, such as 2026-04-01; today when left out
 * @param steps in the order in which they are shown where several are due on one day
 */
public record NewCycleJson(@Nullable String from, List<StepJson> steps) {
    /**
     * The cycle.
     *
     * @throws BadJsonException naming what is missing or cannot be
     */
    public YearCycle cycle(LocalDate today) {
        if (steps == null) {
            throw new BadJsonException("steps is missing.");
        }
        try {
            return new YearCycle(day(today), steps.stream().map(StepJson::step).toList());
        } catch (IllegalArgumentException wrong) {
            throw new BadJsonException(String.valueOf(wrong.getMessage()));
        }
    }

    private LocalDate day(LocalDate today) {
        if (from == null || from.isBlank()) {
            return today;
        }
        try {
            return LocalDate.parse(from);
        } catch (DateTimeParseException e) {
            throw new BadJsonException("from is '" + from + "': write a day such as 2026-04-01.");
        }
    }
}
