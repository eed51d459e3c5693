package uk.safersheets.excel.patch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.safersheets.excel.opc.CellRange;

/** The format that a cell gets which its sheet does not have yet: in a table, that of the cell above it. */
final class StylesAbove {
    private final List<CellRange> bodies;
    private Map<Integer, String> above = Map.of();
    private Map<Integer, String> current = new HashMap<>();
    private int row = -2;

    /** @param bodies the blocks in which the rows are alike */
    StylesAbove(List<CellRange> bodies) {
        this.bodies = bodies;
    }

    void startRow(int next) {
        above = next == row + 1 ? current : Map.of();
        current = new HashMap<>();
        row = next;
    }

    /** Takes note of a cell's format; null for none. */
    void saw(int col, @Nullable String style) {
        if (style != null && isInBody(row, col)) {
            current.put(col, style);
        }
    }

    /** The format for a new cell of this row; null for none. */
    @Nullable
    String forNew(int col) {
        return isInBody(row, col) ? above.get(col) : null;
    }

    private boolean isInBody(int atRow, int col) {
        for (var body : bodies) {
            if (body.contains(atRow, col)) {
                return true;
            }
        }
        return false;
    }
}
