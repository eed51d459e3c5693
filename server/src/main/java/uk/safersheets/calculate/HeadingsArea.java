package uk.safersheets.calculate;

import java.util.OptionalInt;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;

/** The headings of neighbouring columns, as the contract has them. */
record HeadingsArea(TableValues table, Columns span) implements Area {
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
        return Value.of(table.prepared().column(span.first() + column).name());
    }

    @Override
    public OptionalInt rowNumber(int row) {
        return table.source() == null
                ? OptionalInt.empty()
                : OptionalInt.of(table.source().headings().get(0).ref().row() + 1);
    }

    @Override
    public boolean isReference() {
        return true;
    }
}
