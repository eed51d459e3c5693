package uk.safersheets.formula;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import uk.safersheets.cell.Value;

/** An area that keeps what is derived from it, for as long as it lives itself. Not thread-safe. */
public final class CachingArea implements Area {
    private final Area area;
    private final Map<Object, Object> derived = new HashMap<>();

    public CachingArea(Area area) {
        this.area = area;
    }

    @Override
    public int rows() {
        return area.rows();
    }

    @Override
    public int columns() {
        return area.columns();
    }

    @Override
    public Value at(int row, int column) {
        return area.at(row, column);
    }

    @Override
    public OptionalInt rowNumber(int row) {
        return area.rowNumber(row);
    }

    @Override
    public boolean isReference() {
        return area.isReference();
    }

    @Override
    public Optional<Recalculation> recalculation(Area entries) {
        return area.recalculation(entries instanceof CachingArea remembered ? remembered.area : entries);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T derived(Object key, Supplier<T> work) {
        Object known = derived.get(key);
        if (known == null) {
            known = work.get();
            derived.put(key, known);
        }
        return (T) known;
    }
}
