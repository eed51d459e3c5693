package uk.safersheets.api.cycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cycle.Step;
import uk.safersheets.store.cycle.StoredCycle;

/**
 * The steps of a partnership's cycle.
 *
 * @param own whether the partnership said it; else it is the usual one, offered, and nothing is due by it
 * @param event its place in the record of every act; 0 while there is none of its own
 * @param from what was due before this day is nobody's debt; null while there is none of its own
 * @param at when it was said; null likewise, as is {@code by}
 */
public record CycleStepsJson(
        String partnership,
        boolean own,
        long event,
        @Nullable LocalDate from,
        @Nullable Instant at,
        @Nullable String by,
        List<StepJson> steps) {

    public static CycleStepsJson of(StoredCycle kept) {
        return new CycleStepsJson(
                kept.partnership(),
                true,
                kept.event(),
                kept.cycle().from(),
                kept.at(),
                kept.by().name(),
                kept.cycle().steps().stream().map(StepJson::of).toList());
    }

    /** What is offered. */
    public static CycleStepsJson usual(String partnership, List<Step> steps) {
        return new CycleStepsJson(
                partnership,
                false,
                0,
                null,
                null,
                null,
                steps.stream().map(StepJson::of).toList());
    }
}
