package uk.safersheets.compare.diff;

import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Value;
import uk.safersheets.compare.CellKey;

/** One reason why a calculated value is another one. */
public sealed interface Cause {
    /** An entry that the formula reads, directly or through other calculated cells. */
    record Entered(CellKey spot, Value old, Value now) implements Cause {}

    /** A row that came into a column the formula reads. */
    record RowAdded(String table, String key) implements Cause {}

    /** A row that left a column the formula reads. */
    record RowRemoved(String table, String key) implements Cause {}

    /**
     * The newer template works this column or named cell out otherwise, or the older one lacks it.
     *
     * @param table null for a named cell
     */
    record Template(@Nullable String table, String column) implements Cause {}
}
