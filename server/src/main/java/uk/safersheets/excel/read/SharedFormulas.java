package uk.safersheets.excel.read;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.safersheets.excel.opc.CellRange;

/** The formulas of one sheet that a file keeps once for many cells: shared ones, and arrays over a block. */
final class SharedFormulas {
    private static final int MOST_ARRAY_COLUMNS = 1_000_000;

    private record Master(int row, int col, String formula) {}

    private record Block(CellRange range, String formula) {}

    private final Map<String, Master> masters = new HashMap<>();
    /** Arrays never overlap and rows come from the top, so only the last one over a column can still reach down. */
    private final Map<Integer, Block> arrays = new HashMap<>();

    private int arrayColumns;

    /**
     * The formula of a cell that has an {@code f} element.
     *
     * @param text what the element holds; empty for a cell that shares another's
     * @return null for none
     */
    @Nullable
    String formula(int row, int col, FormulaMark mark, String text) {
        var range = mark.range();
        if (range != null && mark.isArray() && !text.isEmpty() && !range.isSingle()) {
            spread(new Block(range, text));
        }
        if (!mark.isShared()) {
            return text.isEmpty() ? null : text;
        }
        if (!text.isEmpty()) {
            masters.put(mark.group(), new Master(row, col, text));
            return text;
        }
        var master = masters.get(mark.group());
        return master == null ? null : MovedFormula.by(row - master.row, col - master.col, master.formula);
    }

    private void spread(Block array) {
        arrayColumns += array.range.columns();
        if (arrayColumns > MOST_ARRAY_COLUMNS) {
            throw new IllegalArgumentException("more array formulas than a sheet can hold");
        }
        for (int col = array.range.firstCol(); col <= array.range.lastCol(); col++) {
            arrays.put(col, array);
        }
    }

    /** The formula of a cell without an {@code f} element: that of the array it lies in, or null. */
    @Nullable
    String around(int row, int col) {
        if (arrays.isEmpty()) {
            return null;
        }
        var block = arrays.get(col);
        return block != null && block.range.contains(row, col) ? block.formula : null;
    }
}
