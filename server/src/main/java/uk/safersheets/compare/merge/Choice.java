package uk.safersheets.compare.merge;

import java.util.Objects;
import uk.safersheets.cell.Value;

/** How somebody settled a conflict. */
public sealed interface Choice {
    /** What one of the three has. */
    record Take(Parent parent) implements Choice {
        public Take {
            Objects.requireNonNull(parent, "parent");
        }
    }

    /** Something else: for the conflict of a cell only. */
    record Write(Value value) implements Choice {
        public Write {
            Objects.requireNonNull(value, "value");
        }
    }
}
