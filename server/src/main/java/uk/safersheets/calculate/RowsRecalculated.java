package uk.safersheets.calculate;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Growth;
import uk.safersheets.formula.Recalculation;

/**
 * One calculated column of a table, worked out again with other entries in its rows.
 *
 * @param column which one
 * @param entries the columns whose entries are others
 */
record RowsRecalculated(Calculation calculation, TableValues table, int column, Columns entries)
        implements Recalculation {
    @Override
    public int rowOf(Area oneRow) {
        return oneRow instanceof RowArea cells && cells.table() == table
                ? Arrays.binarySearch(table.counted(), cells.row())
                : -1;
    }

    @Override
    public Value with(int row, List<Value> instead) {
        int here = table.counted()[row];
        return new Row(here, instead, new Value[table.prepared().size()]).value(table, here, column);
    }

    @Override
    public boolean rises() {
        var growth = growth(column);
        return growth == Growth.RISES || growth == Growth.STEADY;
    }

    private Growth growth(int place) {
        if (isAmong(place)) {
            return Growth.RISES;
        }
        var formula = table.prepared().formula(place);
        return formula == null
                ? Growth.FIXED
                : formula.growth((first, last) -> Columns.of(table.prepared(), first, last)
                        .map(columns -> columns.all().mapToObj(this::growth).reduce(Growth.STEADY, Growth::with))
                        .orElse(Growth.UNKNOWN));
    }

    private boolean isAmong(int place) {
        return place >= entries.first() && place <= entries.last();
    }

    /** The cells of one row as they would be. */
    private final class Row {
        private final int row;
        private final List<Value> instead;
        private final Value[] known;

        Row(int row, List<Value> instead, Value[] known) {
            this.row = row;
            this.instead = instead;
            this.known = known;
        }

        Value value(TableValues of, int at, int place) {
            if (of != table || at != row) {
                return calculation.valueAt(of, at, place);
            }
            if (isAmong(place)) {
                return instead.get(place - entries.first());
            }
            var formula = table.prepared().formula(place);
            if (formula == null) {
                return table.given(row, place);
            }
            if (known[place] == null) {
                known[place] = Calculation.CIRCULAR;
                var scope = new CalculationScope(calculation, table, row, Map.of(), this::value);
                known[place] = Calculation.settled(
                        formula.evaluate(scope), table.prepared().content(place).type());
            }
            return known[place];
        }
    }
}
