package uk.safersheets.check.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.Value;
import uk.safersheets.check.TableView;
import uk.safersheets.contract.Content;
import uk.safersheets.formula.Scope;

/**
 * One thing a rule is tested on: a row, a cell, a column, or the whole.
 *
 * @param grid the table; null for a field
 * @param line the row; null when it is about no single one
 * @param content what its single column or field holds; null when there are several
 * @param heading its single column's heading or field's label; null when there are several
 * @param cells what a finding points at
 * @param value what its single cell holds, worked out; null when there are several
 * @param scope what the rule's formulas see, the partnership's other books with it
 */
public record RuleTarget(
        @Nullable TableView grid,
        TableView.@Nullable Line line,
        @Nullable Content content,
        @Nullable String heading,
        List<CellRef> cells,
        @Nullable Value value,
        Scope scope) {

    /** The name of the table; null for a field. */
    public @Nullable String table() {
        return grid == null ? null : grid.table().name();
    }

    /** The place of its row in the table's body; below 0 when it is about no single one. */
    public int row() {
        return line == null ? -1 : line.index();
    }

    public @Nullable String rowKey() {
        return line == null ? null : line.key();
    }

    /** Row and column in the user's words, as far as it has them. */
    public String label() {
        if (line == null) {
            return heading == null ? "" : heading;
        }
        boolean isKey = heading != null && grid != null && grid.table().key().equalsIgnoreCase(heading);
        return heading == null || isKey ? line.name() : line.name() + ", " + heading;
    }
}
