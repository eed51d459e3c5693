package uk.safersheets.cell;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One cell as somebody sent it: where it was, what it held, and the formula behind it, without its leading {@code =};
 * null where there is none.
 */
public record Cell(CellRef ref, Value value, @Nullable String formulaOrNull) {
    public Cell {
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(value, "value");
    }

    public static Cell of(CellRef ref, Value value) {
        return new Cell(ref, value, null);
    }

    public Optional<String> formula() {
        return Optional.ofNullable(formulaOrNull);
    }

    /** Whether somebody put something there: a formula alone is nobody's entry. */
    public boolean isEntry() {
        return formulaOrNull == null && !value.isBlank();
    }
}
