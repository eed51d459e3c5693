package uk.safersheets.cell;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One cell to write.
 *
 * @param formulaOrNull the formula to put there, without its {@code =}; null when only a value is written
 * @param value the value to show there
 * @param was what the cell held before
 * @param why in the user's words, one short sentence
 */
public record Patch(CellRef cell, @Nullable String formulaOrNull, Value value, Value was, String why) {
    public Patch {
        Objects.requireNonNull(cell, "cell");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(was, "was");
        Objects.requireNonNull(why, "why");
    }

    public Optional<String> formula() {
        return Optional.ofNullable(formulaOrNull);
    }
}
