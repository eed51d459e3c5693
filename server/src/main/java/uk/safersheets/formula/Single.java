package uk.safersheets.formula;

import uk.safersheets.cell.Value;

/** A block of one. */
record Single(Value value, boolean isReference) implements Area {
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
}
