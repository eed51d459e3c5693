package uk.safersheets.formula.library;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Coerce;
import uk.safersheets.formula.Comparison;
import uk.safersheets.formula.tree.Arithmetic;

/** Which places of an area hold what, as COUNTIF compares: without case, and a text that is a number is that number. */
public final class Index {
    private final Map<Value, Places> places = new HashMap<>();

    private Index() {}

    static Index of(Area area) {
        return area.derived(Index.class, () -> build(area));
    }

    private static Index build(Area area) {
        var index = new Index();
        for (int place = 0; place < area.rows() * area.columns(); place++) {
            index.places
                    .computeIfAbsent(key(value(area, place)), key -> new Places())
                    .add(place);
        }
        return index;
    }

    /** The places of all cells with this key, in order. */
    Places at(@Nullable Value key) {
        return places.getOrDefault(key, Places.NONE);
    }

    /** What all cells have in common that one criterion finds. */
    static Value key(Value value) {
        if (value instanceof Value.Number number) {
            return Value.of(Arithmetic.settled(number.amount()));
        }
        if (value instanceof Value.Text text) {
            if (text.text().isEmpty()) {
                return Value.BLANK;
            }
            return Coerce.tryNumber(text.text())
                    .map(number -> Value.of(Arithmetic.settled(number)))
                    .orElseGet(() -> Value.of(Comparison.folded(text.text())));
        }
        return value;
    }

    /** The value at a place, counted along the rows. */
    public static Value value(Area area, int place) {
        return area.at(place / area.columns(), place % area.columns());
    }

    /** Keys of several areas side by side. */
    static List<Value> keys(List<Area> areas, int place) {
        return areas.stream().map(area -> key(value(area, place))).toList();
    }
}
