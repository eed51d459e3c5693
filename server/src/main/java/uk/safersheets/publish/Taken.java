package uk.safersheets.publish;

import java.time.Instant;
import java.util.Objects;

/**
 * A step that somebody took.
 *
 * @param reason empty where the step needs none
 */
public record Taken(Step step, int version, String who, Instant at, String reason) {
    public Taken {
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(who, "who");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(reason, "reason");
    }
}
