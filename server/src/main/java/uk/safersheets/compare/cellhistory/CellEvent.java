package uk.safersheets.compare.cellhistory;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Value;
import uk.safersheets.compare.CellKey;
import uk.safersheets.compare.VersionInfo;
import uk.safersheets.compare.diff.CauseList;
import uk.safersheets.compare.diff.Change;

/**
 * What one version did to one cell.
 *
 * @param byline the version
 * @param spot the cell as that version names it
 * @param event what happened
 * @param old what it held before; blank when it was not there
 * @param now what it holds in this version; blank when it is gone
 * @param renamedFrom the row's key before, when this version renamed the row; null otherwise
 * @param because why a calculated value is another one
 * @param moved the calculated values that this entry moved, in its own row and in named cells
 */
public record CellEvent(
        VersionInfo byline,
        CellKey spot,
        Event event,
        Value old,
        Value now,
        @Nullable String renamedFrom,
        CauseList because,
        List<Change> moved) {

    /** What can happen to a cell. */
    public enum Event {
        /** The oldest version that is told of already had it. */
        FOUND,
        /** Its row was added. */
        ROW_ADDED,
        /** Its row was removed. */
        ROW_REMOVED,
        /** Its row was renamed; the cell itself did not change. */
        ROW_RENAMED,
        /** Somebody entered something else. */
        ENTERED,
        /** Its formula was altered, typed over or put back. */
        FORMULA,
        /** Its calculated value followed from entries. */
        FOLLOWS;

        /** Whether the row came, went or was renamed, whatever columns it has. */
        public boolean isOfTheRow() {
            return this == ROW_ADDED || this == ROW_REMOVED || this == ROW_RENAMED;
        }
    }

    public CellEvent {
        Objects.requireNonNull(byline, "byline");
        Objects.requireNonNull(spot, "spot");
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(old, "old");
        Objects.requireNonNull(now, "now");
        Objects.requireNonNull(because, "because");
        moved = List.copyOf(moved);
    }
}
