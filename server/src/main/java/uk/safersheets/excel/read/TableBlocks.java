package uk.safersheets.excel.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.cell.OutsideCells;
import uk.safersheets.excel.opc.CellRange;

/** The blocks of a sheet that are gone through from its first row to its last. Asked for rows in their order only. */
final class TableBlocks {
    private final Deque<CellRange> below;
    private final List<CellRange> here = new ArrayList<>();

    private TableBlocks(List<CellRange> blocks) {
        this.below = new ArrayDeque<>(blocks.stream()
                .sorted(Comparator.comparing(CellRange::firstRow))
                .toList());
    }

    /** From the headings of each table to its last row. */
    static TableBlocks of(List<OutsideCells.Extent> tables) {
        return new TableBlocks(tables.stream().map(TableBlocks::block).toList());
    }

    private static CellRange block(OutsideCells.Extent extent) {
        var headings = extent.table().headings();
        var first = headings.get(0).ref();
        return new CellRange(
                first.row(),
                first.col(),
                extent.lastRow(),
                headings.get(headings.size() - 1).ref().col());
    }

    /** Moves on to a row. */
    void row(int row) {
        here.removeIf(block -> block.lastRow() < row);
        while (!below.isEmpty() && below.getFirst().firstRow() <= row) {
            var block = below.removeFirst();
            if (block.lastRow() >= row) {
                here.add(block);
            }
        }
        WorkBudget.steps(here.size() + 1L);
    }

    /** Whether a column of the row lies in one of them. */
    boolean hold(int col) {
        for (var block : here) {
            WorkBudget.step();
            if (block.hasColumn(col)) {
                return true;
            }
        }
        return false;
    }
}
