package uk.safersheets.store.cycle;

import java.time.Instant;
import java.util.Objects;
import uk.safersheets.cycle.YearCycle;
import uk.safersheets.signoff.Actor;

/**
 * A partnership's cycle as somebody said it.
 *
 * @param event its place in the record of every act
 * @param partnership as people write it
 */
public record StoredCycle(long event, String partnership, YearCycle cycle, Instant at, Actor by) {
    public StoredCycle {
        Objects.requireNonNull(partnership, "partnership");
        Objects.requireNonNull(cycle, "cycle");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(by, "by");
    }
}
