package uk.safersheets.signoff;

import java.time.Instant;
import java.util.Objects;

/**
 * A step that somebody took.
 *
 * @param reason empty where the step needs none
 */
public record StepTaken(Step step, int version, Actor actor, Instant at, String reason) {
    public StepTaken {
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(reason, "reason");
    }

    /** Their name. */
    public String who() {
        return actor.name();
    }
}
