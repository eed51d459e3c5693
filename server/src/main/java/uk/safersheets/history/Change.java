package uk.safersheets.history;

import java.util.Objects;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.Value;

/**
 * One cell that holds something else.
 *
 * @param spot by the newer workbook's names: a renamed row has its new key
 * @param cell where the newer workbook has it; null when it lacks the cell
 * @param old what the older workbook held; for a formula, what its cell showed
 * @param now what the newer workbook holds
 * @param oldFormula the formula of the older cell, without its {@code =}, of a {@link Kind#FORMULA} change; null for none
 * @param newFormula likewise of the newer cell
 * @param because why it follows; nothing for other kinds
 */
public record Change(
        Spot spot,
        CellRef cell,
        Value old,
        Value now,
        Kind kind,
        String oldFormula,
        String newFormula,
        Because because) {
    public Change {
        Objects.requireNonNull(spot, "spot");
        Objects.requireNonNull(old, "old");
        Objects.requireNonNull(now, "now");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(because, "because");
    }

    static Change entered(Spot spot, CellRef cell, Value old, Value now) {
        return new Change(spot, cell, old, now, Kind.ENTERED, null, null, Because.NOTHING);
    }

    static Change follows(Spot spot, CellRef cell, Value old, Value now, Because because) {
        return new Change(spot, cell, old, now, Kind.FOLLOWS, null, null, because);
    }
}
