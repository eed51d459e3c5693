package uk.safersheets.excel.read;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import uk.safersheets.excel.opc.CellRange;

/** What one sheet holds: its filled cells, row by row, and what of it is hidden or merged. Filled by {@link SheetScan}. */
public final class SheetGrid {
    /** Nobody reads on after so many; a harmful file could hold millions. */
    private static final int MOST_BLOCKS = 10_000;

    private final NavigableMap<Integer, List<RawCell>> rows = new TreeMap<>();
    private final BitSet hiddenRows = new BitSet();
    private final List<CellRange> hiddenColumns = new ArrayList<>();
    private final List<CellRange> merged = new ArrayList<>();
    private boolean filtered;

    public void add(int row, RawCell cell) {
        rows.computeIfAbsent(row, number -> new ArrayList<>()).add(cell);
    }

    void hideRow(int row) {
        hiddenRows.set(row);
    }

    void hideColumns(CellRange columns) {
        addTo(hiddenColumns, columns);
    }

    void merge(CellRange block) {
        addTo(merged, block);
    }

    private static void addTo(List<CellRange> blocks, CellRange block) {
        if (blocks.size() < MOST_BLOCKS) {
            blocks.add(block);
        }
    }

    void filter() {
        filtered = true;
    }

    /** Rows with a filled cell, by number, ascending; cells in the order of the file. */
    public NavigableMap<Integer, List<RawCell>> rows() {
        return rows;
    }

    public List<RawCell> row(int row) {
        return rows.getOrDefault(row, List.of());
    }

    BitSet hiddenRows() {
        return hiddenRows;
    }

    List<CellRange> hiddenColumns() {
        return hiddenColumns;
    }

    List<CellRange> merged() {
        return merged;
    }

    /** Whether the sheet's own filter (not a table's) is holding rows back. */
    boolean isFiltered() {
        return filtered;
    }
}
