package uk.safersheets.excel.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import uk.safersheets.cell.Cell;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.SheetTable;
import uk.safersheets.cell.Value;
import uk.safersheets.excel.opc.CellBudget;

/** Cuts one table out of its sheet. */
final class TableReader {
    private final String sheet;
    private final TablePart part;
    private final SheetGrid grid;
    private final CellValues values;
    private final CellBudget budget;

    TableReader(String sheet, TablePart part, SheetGrid grid, CellValues values, CellBudget budget) {
        this.sheet = sheet;
        this.part = part;
        this.grid = grid;
        this.values = values;
        this.budget = budget;
    }

    /** Its headings, and down to {@code lastRow} the rows in which anything is entered. */
    SheetTable read(int lastRow) {
        var rows = new ArrayList<SheetTable.Row>();
        if (part.firstRow() <= lastRow) {
            grid.rows().subMap(part.firstRow(), true, lastRow, true).forEach((number, cells) -> {
                if (holdsEntry(cells)) {
                    rows.add(new SheetTable.Row(number, cut(number, cells)));
                }
            });
        }
        return new SheetTable(part.name(), sheet, headings(), rows);
    }

    private boolean holdsEntry(List<RawCell> cells) {
        for (var cell : cells) {
            if (part.range().hasColumn(cell.col()) && TableExtent.isEntry(cell, values)) {
                return true;
            }
        }
        return false;
    }

    private List<Cell> cut(int row, List<RawCell> cells) {
        budget.take(part.range().columns());
        var cut = new Cell[part.range().columns()];
        for (var cell : cells) {
            if (part.range().hasColumn(cell.col())) {
                cut[cell.col() - part.range().firstCol()] = values.cell(sheet, row, cell);
            }
        }
        for (int at = 0; at < cut.length; at++) {
            if (cut[at] == null) {
                cut[at] = Cell.of(new CellRef(sheet, row, part.range().firstCol() + at), Value.BLANK);
            }
        }
        return Arrays.asList(cut);
    }

    /** As the sheet shows them; a table whose heading row is switched off has only the headings it remembers. */
    private List<Cell> headings() {
        int row = part.range().firstRow();
        if (part.headed()) {
            return cut(row, grid.row(row));
        }
        budget.take(part.range().columns());
        var headings = new ArrayList<Cell>();
        for (int at = 0; at < part.range().columns(); at++) {
            String name = at < part.columns().size() ? part.columns().get(at) : "";
            headings.add(Cell.of(new CellRef(sheet, row, part.range().firstCol() + at), Value.of(name)));
        }
        return headings;
    }
}
