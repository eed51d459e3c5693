package uk.safersheets.calculate;

import java.util.Optional;
import java.util.OptionalInt;
import uk.safersheets.budget.Work;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Recalculation;

/** Whole columns of a table, without the rows that do not count; one row of blanks where none does. */
record ColumnsArea(TableValues table, Columns span, Calculation calculation) implements Area {
    @Override
    public int rows() {
        return Math.max(1, table.counted().length);
    }

    @Override
    public int columns() {
        return span.size();
    }

    @Override
    public Value at(int row, int column) {
        WorkBudget.count(Work.FORMULAS, 1);
        int[] counted = table.counted();
        return counted.length == 0 ? Value.BLANK : calculation.valueAt(table, counted[row], span.first() + column);
    }

    @Override
    public OptionalInt rowNumber(int row) {
        int[] counted = table.counted();
        return counted.length == 0 ? OptionalInt.empty() : OptionalInt.of(table.number(counted[row]));
    }

    @Override
    public boolean isReference() {
        return true;
    }

    @Override
    public Optional<Recalculation> recalculation(Area entries) {
        return span.size() == 1
                        && table.prepared().formula(span.first()) != null
                        && entries instanceof ColumnsArea others
                        && others.table == table
                ? Optional.of(new RowsRecalculated(calculation, table, span.first(), others.span))
                : Optional.empty();
    }
}
