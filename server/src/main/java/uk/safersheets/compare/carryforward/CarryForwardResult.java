package uk.safersheets.compare.carryforward;

import java.util.List;
import java.util.Objects;
import uk.safersheets.cell.Patch;
import uk.safersheets.cell.Value;
import uk.safersheets.compare.CellKey;
import uk.safersheets.compare.merge.TableEdit;

/**
 * What was carried into an empty workbook, and how to write it there.
 *
 * @param patches cells to write; to be applied before {@code edits}
 * @param edits tables whose rows are to come or go
 * @param moved every entry that went along
 * @param left every entry that did not
 */
public record CarryForwardResult(List<Patch> patches, List<TableEdit> edits, List<Entry> moved, List<Left> left) {

    /** An entry that went along, perhaps to another column: what was Current is Previous now. */
    public record Entry(CellKey from, CellKey to, Value value) {
        public boolean isMovedOn() {
            return !from.column().equals(to.column());
        }
    }

    /** An entry that stayed behind. */
    public record Left(CellKey spot, Value value, String why) {
        public Left {
            Objects.requireNonNull(spot, "spot");
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(why, "why");
        }
    }

    public CarryForwardResult {
        patches = List.copyOf(patches);
        edits = List.copyOf(edits);
        moved = List.copyOf(moved);
        left = List.copyOf(left);
    }
}
