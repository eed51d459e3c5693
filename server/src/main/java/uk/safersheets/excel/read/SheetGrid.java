package uk.safersheets.excel.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import uk.safersheets.excel.opc.CellRange;

/** What one sheet holds: its filled cells, row by row, and what of it is hidden or merged. Filled by {@link SheetScan}. */
public final class SheetGrid {
    /** Nobody reads on after so many; a harmful file could hold millions. */
    private static final int MOST_BLOCKS = 10_000;

    private final NavigableMap<Integer, List<RawCell>> rows = new TreeMap<>();
    /** Of the rows with a filled cell those not shown, each with where the hidden rows that reach down to it begin. */
    private final Map<Integer, Integer> hiddenSince = new HashMap<>();

    private final List<CellRange> hiddenColumns = new ArrayList<>();
    private final List<CellRange> merged = new ArrayList<>();
    private boolean filtered;
    private int longestText;
    /** The row of the cell that was added last, since most cells come row by row. */
    private int lastRow = -1;

    private List<RawCell> last = List.of();
    private String part = "";

    public void add(int row, RawCell cell) {
        if (row != lastRow) {
            last = rows.computeIfAbsent(row, number -> new ArrayList<>());
            lastRow = row;
        }
        last.add(cell);
        longestText = cell.text() == null
                ? longestText
                : Math.max(longestText, cell.text().length());
    }

    /** How long the longest text is that its part writes for a cell. */
    int longestText() {
        return longestText;
    }

    /** @param since the first of the hidden rows that lead to this one without a gap; the row itself may be it */
    void hideRow(int row, int since) {
        hiddenSince.put(row, since);
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

    void part(String name) {
        part = name;
    }

    /** The name of the part that it was read from. */
    String part() {
        return part;
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

    /** Whether a row with a filled cell is not shown. */
    boolean isHidden(int row) {
        return hiddenSince.containsKey(row);
    }

    /** Whether none of these rows is shown; the last has a filled cell. */
    boolean areHidden(int first, int last) {
        return hiddenSince.getOrDefault(last, Integer.MAX_VALUE) <= first;
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
