package uk.safersheets.formula;

import java.util.OptionalInt;
import uk.safersheets.cell.Value;

/**
 * A block of one.
 *
 * @param number the sheet's row it stands in, counted from 1; 0 for none that is known
 */
public record Single(Value value, boolean isReference, int number) implements Area {
    @Override
    public int rows() {
        return 1;
    }

    @Override
    public int columns() {
        return 1;
    }

    @Override
    public Value at(int row, int column) {
        return value;
    }

    @Override
    public Value first() {
        return value;
    }

    @Override
    public boolean isSingle() {
        return true;
    }

    @Override
    public OptionalInt rowNumber(int row) {
        return number > 0 ? OptionalInt.of(number) : OptionalInt.empty();
    }
}
