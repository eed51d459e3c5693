package uk.safersheets.formula.library;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Comparison;
import uk.safersheets.formula.ErrorValueException;
import uk.safersheets.formula.tree.Arithmetic;

/** Where one row or one column holds a value. Places count from 0; -1 is nowhere. */
public final class Search {
    private final Area line;
    private final int size;
    private final IntFunction<Value> values;

    /** @throws ErrorValueException {@code #N/A} for an area of several rows and columns */
    public Search(Area line) {
        if (line.rows() > 1 && line.columns() > 1) {
            throw new ErrorValueException(ExcelError.NA);
        }
        this.line = line;
        this.size = line.rows() * line.columns();
        this.values = line.rows() > 1 ? at -> line.at(at, 0) : at -> line.at(0, at);
    }

    /** Where each value stands first and last; kept by long columns. */
    private record Exact(Map<Value, Integer> first, Map<Value, Integer> last) {
        static Exact of(Area area) {
            var exact = new Exact(new HashMap<>(), new HashMap<>());
            for (int at = 0; at < area.rows() * area.columns(); at++) {
                Value key = key(Index.value(area, at));
                exact.first.putIfAbsent(key, at);
                exact.last.put(key, at);
            }
            return exact;
        }
    }

    /** The first, or the last, that equals the wanted one; a blank equals nothing but is looked for as 0. */
    public int exact(Value wanted, boolean last) {
        Exact exact = line.derived(Exact.class, () -> Exact.of(line));
        return (last ? exact.last : exact.first).getOrDefault(key(sought(wanted)), -1);
    }

    /** The first, or the last, that a text with wildcards describes. */
    public int wildcard(Value wanted, boolean last) {
        if (!(wanted instanceof Value.Text text) || !Wildcards.areIn(text.text())) {
            return exact(wanted, last);
        }
        var pattern = Wildcards.of(text.text());
        for (int at = 0; at < size; at++) {
            int place = last ? size - 1 - at : at;
            if (values.apply(place) instanceof Value.Text here && pattern.match(here.text())) {
                return place;
            }
        }
        return -1;
    }

    /** Among values in order, the last that is not beyond the wanted one; others than its kind are passed over. */
    public int sorted(Value wanted, boolean descending) {
        Value sought = sought(wanted);
        int direction = descending ? -1 : 1;
        int low = 0;
        int high = size - 1;
        int found = -1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int here = middle;
            while (here <= high && !isAlike(values.apply(here), sought)) {
                here++;
            }
            int order = here > high ? 1 : direction * Comparison.compare(values.apply(here), sought);
            if (order == 0) {
                return lastOfRun(here, sought);
            }
            if (order < 0) {
                found = here;
                low = here + 1;
            } else {
                high = middle - 1;
            }
        }
        return found;
    }

    private int lastOfRun(int from, Value sought) {
        int last = from;
        while (last + 1 < size
                && isAlike(values.apply(last + 1), sought)
                && Comparison.compare(values.apply(last + 1), sought) == 0) {
            last++;
        }
        return last;
    }

    /** The wanted one, or else the nearest below it (above it), in no order. */
    public int nearest(Value wanted, boolean above, boolean last) {
        int exact = exact(wanted, last);
        if (exact >= 0) {
            return exact;
        }
        Value sought = sought(wanted);
        int direction = above ? -1 : 1;
        int best = -1;
        for (int at = 0; at < size; at++) {
            Value here = values.apply(at);
            if (isAlike(here, sought)
                    && direction * Comparison.compare(here, sought) < 0
                    && (best < 0 || direction * Comparison.compare(here, values.apply(best)) > 0)) {
                best = at;
            }
        }
        return best;
    }

    private static Value sought(Value wanted) {
        if (wanted instanceof Value.Error error) {
            throw new ErrorValueException(error.error());
        }
        return wanted instanceof Value.Blank ? Value.of(0) : wanted;
    }

    private static boolean isAlike(Value here, Value sought) {
        return here.getClass() == sought.getClass();
    }

    private static Value key(Value value) {
        if (value instanceof Value.Number number) {
            return Value.of(Arithmetic.settled(number.amount()));
        }
        return value instanceof Value.Text text ? Value.of(Comparison.folded(text.text())) : value;
    }
}
