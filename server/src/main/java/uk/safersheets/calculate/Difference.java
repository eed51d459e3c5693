package uk.safersheets.calculate;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.Patch;
import uk.safersheets.cell.Value;

/**
 * One calculated cell that the submission shows otherwise.
 *
 * @param table null for a field
 * @param row as {@link Calculation#value} counts it; -1 for a field
 * @param name the column's heading, or the field's name
 * @param formula the formula found there; null for none
 * @param found what the cell showed
 * @param expected what the registered formula gives; blank where it cannot be calculated
 * @param patch what puts it right
 */
public record Difference(
        Kind kind,
        CellRef cell,
        @Nullable String table,
        int row,
        String name,
        @Nullable String formula,
        Value found,
        Value expected,
        Patch patch) {

    /** What is wrong with it. */
    public enum Kind {
        /** Something was typed over the formula. */
        OVERWRITTEN,
        /** The formula is gone and the cell is empty. */
        CLEARED,
        /** Another formula stands there. */
        ALTERED,
        /** The formula is right, its result is not. */
        STALE,
        /** The formula is right and has no result yet. */
        MISSING_VALUE,
        /** A cell that the service fills is empty or holds something else. */
        SERVICE
    }

    public Difference {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(cell, "cell");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(found, "found");
        Objects.requireNonNull(expected, "expected");
        Objects.requireNonNull(patch, "patch");
    }
}
