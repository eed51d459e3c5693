package uk.safersheets.calculate;

import java.util.OptionalInt;
import uk.safersheets.budget.Work;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;

/** Neighbouring cells of one row. */
record RowArea(TableValues table, int row, Columns span, Cells cells) implements Area {
    @Override
    public int rows() {
        return 1;
    }

    @Override
    public int columns() {
        return span.size();
    }

    @Override
    public Value at(int row, int column) {
        WorkBudget.count(Work.FORMULAS, 1);
        return cells.value(table, this.row, span.first() + column);
    }

    @Override
    public OptionalInt rowNumber(int inArea) {
        return OptionalInt.of(table.number(row));
    }

    @Override
    public boolean isReference() {
        return true;
    }
}
