package uk.safersheets.compare.diff;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.Value;
import uk.safersheets.compare.CellKey;

/**
 * One cell that holds something else.
 *
 * @param spot by the newer workbook's names: a renamed row has its new key
 * @param cell where the newer workbook has it; null when it lacks the cell
 * @param old what the older workbook held; for a formula, what its cell showed
 * @param now what the newer workbook holds
 * @param oldFormula the formula of the older cell, without its {@code =}, of a {@link ChangeKind#FORMULA} change; null for none
 * @param newFormula likewise of the newer cell
 * @param because why it follows; nothing for other kinds
 */
public record Change(
        CellKey spot,
        @Nullable CellRef cell,
        Value old,
        Value now,
        ChangeKind kind,
        @Nullable String oldFormula,
        @Nullable String newFormula,
        CauseList because) {
    public Change {
        Objects.requireNonNull(spot, "spot");
        Objects.requireNonNull(old, "old");
        Objects.requireNonNull(now, "now");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(because, "because");
    }

    static Change entered(CellKey spot, @Nullable CellRef cell, Value old, Value now) {
        return new Change(spot, cell, old, now, ChangeKind.ENTERED, null, null, CauseList.NOTHING);
    }

    static Change follows(CellKey spot, @Nullable CellRef cell, Value old, Value now, CauseList because) {
        return new Change(spot, cell, old, now, ChangeKind.FOLLOWS, null, null, because);
    }
}
