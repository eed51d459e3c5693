package uk.safersheets.formula;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    /**
     * Whether it is cells of a sheet and not something worked out: Excel's SUM passes over text in cells, but reads
     * {@code "3"} in the formula itself as a number.
     */
    default boolean isReference() {
        return false;
    }

    /** The number of the sheet's row, counted from 1, that a row of the block is; empty for what is worked out. */
    default OptionalInt rowNumber(int row) {
        return OptionalInt.empty();
    }

    /** Every value, row by row. */
    default Stream<Value> values() {
        return IntStream.range(0, rows() * columns()).mapToObj(at -> at(at / columns(), at % columns()));
    }

    /**
     * Something worked out from the whole block, such as an index of it. A block that many formulas read keeps the
     * answer, so that a column of ranks costs one pass and not one for each row; this one works it out anew.
     *
     * @param key what is worked out, equal for equal answers
     */
    default <T> T derived(Object key, Supplier<T> work) {
        return work.get();
    }

    /**
     * The cells of this column, to be worked out again with other entries in the same rows; empty where they are not
     * calculated.
     *
     * @param entries whole columns of the same table
     */
    default Optional<Recalculation> recalculation(Area entries) {
        return Optional.empty();
    }

    static Area of(Value value) {
        return new Single(value, false, 0);
    }

    /** One cell of a sheet. */
    static Area cell(Value value) {
        return new Single(value, true, 0);
    }

    /**
     * One cell of a sheet.
     *
     * @param number the sheet's row, counted from 1
     */
    static Area cell(Value value, int number) {
        return new Single(value, true, number);
    }
}
