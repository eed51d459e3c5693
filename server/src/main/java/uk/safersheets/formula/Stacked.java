package uk.safersheets.formula;

import java.util.OptionalInt;
import uk.safersheets.cell.Value;

/** A table's headings over its body. */
public record Stacked(Area above, Area below) implements Area {
    @Override
    public int rows() {
        return above.rows() + below.rows();
    }

    @Override
    public int columns() {
        return above.columns();
    }

    @Override
    public Value at(int row, int column) {
        return row < above.rows() ? above.at(row, column) : below.at(row - above.rows(), column);
    }

    @Override
    public OptionalInt rowNumber(int row) {
        return row < above.rows() ? above.rowNumber(row) : below.rowNumber(row - above.rows());
    }

    @Override
    public boolean isReference() {
        return true;
    }
}
