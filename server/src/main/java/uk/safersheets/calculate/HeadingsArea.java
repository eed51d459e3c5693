package uk.safersheets.calculate;

import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;

/** The headings of neighbouring columns, as the contract has them. */
record HeadingsArea(PreparedTable table, Columns span) implements Area {
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
        return Value.of(table.column(span.first() + column).name());
    }

    @Override
    public boolean isReference() {
        return true;
    }
}
