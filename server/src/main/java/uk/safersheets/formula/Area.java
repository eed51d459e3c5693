package uk.safersheets.formula;

import uk.safersheets.cell.Value;

/** A block of values, as a formula sees a range; a single value is a block of one. Immutable while it is looked at. */
public interface Area {
    int rows();

    int columns();

    /** The value at a zero-based place inside. */
    Value at(int row, int column);

    /** The single value, or the first of several. */
    default Value first() {
        return at(0, 0);
    }

    default boolean isSingle() {
        return rows() == 1 && columns() == 1;
    }

    static Area of(Value value) {
        return new Area() {
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
        };
    }
}
