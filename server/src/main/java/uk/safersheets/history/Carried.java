package uk.safersheets.history;

import java.util.List;
import java.util.Objects;
import uk.safersheets.cell.Patch;
import uk.safersheets.cell.Value;

/**
 * What was carried into an empty workbook, and how to write it there.
 *
 * @param patches cells to write; to be applied before {@code edits}
 * @param edits tables whose rows are to come or go
 * @param moved every entry that went along
 * @param left every entry that did not
 */
public record Carried(List<Patch> patches, List<TableEdit> edits, List<Entry> moved, List<Left> left) {

    /** An entry that went along, perhaps to another column: what was Current is Previous now. */
    public record Entry(Spot from, Spot to, Value value) {
        public boolean isMovedOn() {
            return !from.column().equals(to.column());
        }
    }

    /** An entry that stayed behind. */
    public record Left(Spot spot, Value value, String why) {
        public Left {
            Objects.requireNonNull(spot, "spot");
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(why, "why");
        }
    }

    public Carried {
        patches = List.copyOf(patches);
        edits = List.copyOf(edits);
        moved = List.copyOf(moved);
        left = List.copyOf(left);
    }
}
