package uk.safersheets.compare.scores;

import java.util.Objects;
import uk.safersheets.cell.Value;

/** How people settled a cell that scorers differ about. */
public sealed interface ScoreDecision {
    /** What one of them says. */
    record Follow(String scorer) implements ScoreDecision {
        public Follow {
            Objects.requireNonNull(scorer, "scorer");
        }
    }

    /** What the shared matrix held before. */
    record Leave() implements ScoreDecision {}

    /** Something else. */
    record Settle(Value value) implements ScoreDecision {
        public Settle {
            Objects.requireNonNull(value, "value");
        }
    }
}
