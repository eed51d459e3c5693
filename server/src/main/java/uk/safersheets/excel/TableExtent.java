package uk.safersheets.excel;

import java.util.List;

/**
 * Where a table really ends. Excel takes in a row that is typed directly below a table; LibreOffice, Google Sheets and
 * programs that write files do not, and nor does Excel when that is switched off. So rows that follow without a gap,
 * with something entered under the table's own columns, belong to it; a row of totals, a gap or another table ends it.
 */
final class TableExtent {
    private TableExtent() {}

    /** The zero-based last row of the table's entries. */
    static int lastRow(TablePart table, List<TablePart> onSheet, SheetGrid grid, CellValues values) {
        int last = table.lastRow();
        if (table.totalsRows() == 0) {
            while (holdsEntry(table, grid, last + 1, values) && !meetsAnother(table, onSheet, last + 1)) {
                last++;
            }
        }
        return last;
    }

    private static boolean holdsEntry(TablePart table, SheetGrid grid, int row, CellValues values) {
        for (var cell : grid.row(row)) {
            if (table.range().hasColumn(cell.col()) && isEntry(cell, values)) {
                return true;
            }
        }
        return false;
    }

    /** Whether somebody put something there: a formula alone is nobody's entry. */
    static boolean isEntry(RawCell cell, CellValues values) {
        return cell.formula() == null && !values.value(cell).isBlank();
    }

    private static boolean meetsAnother(TablePart table, List<TablePart> onSheet, int row) {
        var below =
                new CellRange(row, table.range().firstCol(), row, table.range().lastCol());
        for (var other : onSheet) {
            if (other != table && other.range().meets(below)) {
                return true;
            }
        }
        return false;
    }
}
