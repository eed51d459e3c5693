package uk.safersheets.formula;

import java.util.List;
import uk.safersheets.cell.Value;

/** A column of calculated cells, each worked out again as it would be with other entries in its row. */
public interface Recalculation {
    /** Which of the column's rows a block of one row is; -1 for none. */
    int rowOf(Area oneRow);

    /**
     * What the cell in a row would be with these entries; all that its formula reads elsewhere is held as it is.
     *
     * @param entries in the order of their columns
     */
    Value with(int row, List<Value> entries);

    /** Whether the cell cannot fall when an entry rises, as long as no entry is negative: a sum, a product, an average. */
    boolean rises();
}
