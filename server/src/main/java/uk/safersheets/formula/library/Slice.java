package uk.safersheets.formula.library;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;

/** Part of an area. */
public record Slice(Area whole, int firstRow, int firstColumn, int rows, int columns) implements Area {
    public static Area row(Area whole, int row) {
        return of(whole, row, 0, 1, whole.columns());
    }

    public static Area column(Area whole, int column) {
        return of(whole, 0, column, whole.rows(), 1);
    }

    public static Area cell(Area whole, int row, int column) {
        Value value = whole.at(row, column);
        return whole.isReference() ? Area.cell(value) : Area.of(value);
    }

    private static Area of(Area whole, int row, int column, int rows, int columns) {
        return rows == whole.rows() && columns == whole.columns()
                ? whole
                : new Slice(whole, row, column, rows, columns);
    }

    @Override
    public Value at(int row, int column) {
        return whole.at(firstRow + row, firstColumn + column);
    }

    @Override
    public OptionalInt rowNumber(int row) {
        return whole.rowNumber(firstRow + row);
    }

    @Override
    public boolean isReference() {
        return whole.isReference();
    }

    /** Whole columns of a block that keeps answers have theirs kept there too. */
    @Override
    public <T> T derived(Object key, Supplier<T> work) {
        return rows == whole.rows() ? whole.derived(List.of(Slice.class, firstColumn, columns, key), work) : work.get();
    }
}
