package uk.safersheets.history;

import java.util.Objects;
import uk.safersheets.cell.Value;

/** How people settled a cell that scorers differ about. */
public sealed interface Decision {
    /** What one of them says. */
    record Follow(String scorer) implements Decision {
        public Follow {
            Objects.requireNonNull(scorer, "scorer");
        }
    }

    /** What the shared matrix held before. */
    record Leave() implements Decision {}

    /** Something else. */
    record Settle(Value value) implements Decision {
        public Settle {
            Objects.requireNonNull(value, "value");
        }
    }
}
