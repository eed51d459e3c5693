package uk.safersheets.excel.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.cell.Cell;
import uk.safersheets.cell.SheetTable;
import uk.safersheets.cell.TypicalRow;
import uk.safersheets.excel.opc.CellRange;

/**
 * Where a table really ends. Excel takes in a row that is typed directly below a table; LibreOffice, Google Sheets and
 * programs that write files do not, and nor does Excel when that is switched off. So rows that follow without a gap and
 * read as rows of the table belong to it; a row of totals, a note, a gap or another table ends it.
 */
public final class TableExtent {
    private final TablePart table;
    private final List<TablePart> onSheet;
    private final SheetGrid grid;
    private final CellValues values;

    private TableExtent(TablePart table, List<TablePart> onSheet, SheetGrid grid, CellValues values) {
        this.table = table;
        this.onSheet = onSheet;
        this.grid = grid;
        this.values = values;
    }

    /** The zero-based last row of the table's entries. */
    public static int lastRow(TablePart table, List<TablePart> onSheet, SheetGrid grid, CellValues values) {
        return table.totalsRows() > 0 ? table.lastRow() : new TableExtent(table, onSheet, grid, values).lastRow();
    }

    private int lastRow() {
        int last = table.lastRow();
        if (!mayContinue(last + 1)) {
            return last;
        }
        var typical = TypicalRow.of(rows(last));
        while (mayContinue(last + 1) && typical.isContinuedBy(cells(last + 1))) {
            last++;
        }
        return last;
    }

    private boolean mayContinue(int row) {
        return grid.rows().containsKey(row) && !meetsAnother(row);
    }

    private List<SheetTable.Row> rows(int last) {
        var rows = new ArrayList<SheetTable.Row>();
        if (table.firstRow() <= last) {
            grid.rows()
                    .subMap(table.firstRow(), true, last, true)
                    .keySet()
                    .forEach(row -> rows.add(new SheetTable.Row(row, cells(row))));
        }
        return rows;
    }

    /** What is filled under the table's columns. */
    private List<Cell> cells(int row) {
        return grid.row(row).stream()
                .filter(cell -> table.range().hasColumn(cell.col()))
                .map(cell -> values.cell("", row, cell))
                .sorted(Comparator.comparing(cell -> cell.ref().col()))
                .toList();
    }

    /** Whether somebody put something there: a formula alone is nobody's entry. */
    static boolean isEntry(RawCell cell, CellValues values) {
        return cell.formula() == null && !values.value(cell).isBlank();
    }

    private boolean meetsAnother(int row) {
        var below =
                new CellRange(row, table.range().firstCol(), row, table.range().lastCol());
        WorkBudget.steps(onSheet.size());
        return onSheet.stream()
                .anyMatch(other -> other != table && other.range().meets(below));
    }
}
