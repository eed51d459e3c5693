package uk.safersheets.excel.read;

import java.util.ArrayList;
import java.util.List;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.Observation;
import uk.safersheets.cell.Observation.Kind;
import uk.safersheets.cell.SheetTable;

/** What is hidden or merged within one table. Hidden rows without an entry mislead nobody and are passed over. */
final class TableObservations {
    private final SheetTable table;
    private final TablePart part;
    private final SheetGrid grid;
    private final List<Observation> remarks = new ArrayList<>();

    private TableObservations(SheetTable table, TablePart part, SheetGrid grid) {
        this.table = table;
        this.part = part;
        this.grid = grid;
    }

    static List<Observation> of(SheetTable table, TablePart part, SheetGrid grid) {
        var remarks = new TableObservations(table, part, grid);
        remarks.rows();
        remarks.columns();
        remarks.merged();
        return remarks.remarks;
    }

    private void rows() {
        boolean filtered = part.filtered() || grid.isFiltered();
        var kind = filtered ? Kind.FILTERED_ROWS : Kind.HIDDEN_ROWS;
        int first = -1;
        int last = -1;
        for (var row : table.rows()) {
            if (grid.isHidden(row.number())) {
                boolean follows = first >= 0 && grid.areHidden(last, row.number());
                if (!follows) {
                    addRows(kind, first, last);
                    first = row.number();
                }
                last = row.number();
            }
        }
        addRows(kind, first, last);
    }

    private void addRows(Kind kind, int first, int last) {
        if (first >= 0) {
            add(kind, (first + 1) + ":" + (last + 1));
        }
    }

    private void columns() {
        for (var hidden : grid.hiddenColumns()) {
            WorkBudget.step();
            int first = Math.max(hidden.firstCol(), part.range().firstCol());
            int last = Math.min(hidden.lastCol(), part.range().lastCol());
            if (first <= last) {
                add(Kind.HIDDEN_COLUMNS, CellRef.letters(first) + ":" + CellRef.letters(last));
            }
        }
    }

    private void merged() {
        int last = table.rows().isEmpty()
                ? 0
                : table.rows().get(table.rows().size() - 1).number();
        var extent = part.range().downTo(Math.max(part.range().lastRow(), last));
        for (var block : grid.merged()) {
            WorkBudget.step();
            if (block.meets(extent)) {
                add(Kind.MERGED_CELLS, block.toString());
            }
        }
    }

    private void add(Kind kind, String where) {
        remarks.add(new Observation(kind, table.sheet(), where));
    }
}
