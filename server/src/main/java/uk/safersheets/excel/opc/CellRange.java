package uk.safersheets.excel.opc;

import uk.safersheets.cell.CellRef;

/** A block of cells of one sheet, zero-based, all ends included. */
public record CellRange(int firstRow, int firstCol, int lastRow, int lastCol) {

    /**
     * Reads {@code A5:F20}, {@code $A$5:$F$20} or {@code A5}.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static CellRange of(String text) {
        int colon = text.indexOf(':');
        var first = CellRef.of("", colon < 0 ? text : text.substring(0, colon));
        var last = colon < 0 ? first : CellRef.of("", text.substring(colon + 1));
        if (last.row() < first.row() || last.col() < first.col()) {
            throw new IllegalArgumentException("'" + text + "' ends before it starts");
        }
        return new CellRange(first.row(), first.col(), last.row(), last.col());
    }

    public boolean isSingle() {
        return firstRow == lastRow && firstCol == lastCol;
    }

    public boolean hasColumn(int col) {
        return firstCol <= col && col <= lastCol;
    }

    public boolean contains(int row, int col) {
        return firstRow <= row && row <= lastRow && hasColumn(col);
    }

    public boolean meets(CellRange other) {
        return firstRow <= other.lastRow
                && other.firstRow <= lastRow
                && firstCol <= other.lastCol
                && other.firstCol <= lastCol;
    }

    public int columns() {
        return lastCol - firstCol + 1;
    }

    public CellRange downTo(int row) {
        return new CellRange(firstRow, firstCol, row, lastCol);
    }

    @Override
    public String toString() {
        return new CellRef("", firstRow, firstCol).a1() + ":" + new CellRef("", lastRow, lastCol).a1();
    }
}
