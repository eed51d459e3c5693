package uk.safersheets.formula.library.lookup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Coerce;
import uk.safersheets.formula.Comparison;
import uk.safersheets.formula.ErrorValueException;
import uk.safersheets.formula.library.Family;
import uk.safersheets.formula.library.Index;
import uk.safersheets.formula.library.Shapes;
import uk.safersheets.formula.library.Slice;
import uk.safersheets.formula.tree.Omission;

/** Rows or columns of a block chosen and put in order. */
public final class Selections {
    private Selections() {}

    public static Family family() {
        return new Family()
                .with("FILTER", Selections::filtered)
                .with("UNIQUE", Selections::unique)
                .with("SORT", Selections::sorted)
                .with("SORTBY", Selections::sortedBy);
    }

    private static boolean isTrue(List<Area> arguments, int index) {
        return arguments.size() > index && Coerce.truth(arguments.get(index).first());
    }

    private static Area filtered(List<Area> arguments) {
        Area area = arguments.get(0);
        Area wanted = arguments.get(1);
        boolean rows = wanted.columns() == 1 && wanted.rows() == area.rows();
        if (!rows && !(wanted.rows() == 1 && wanted.columns() == area.columns())) {
            throw new ErrorValueException(
                    wanted.isSingle() && wanted.first() instanceof Value.Error error
                            ? error.error()
                            : ExcelError.VALUE);
        }
        int[] places = IntStream.range(0, wanted.rows() * wanted.columns())
                .filter(place -> Coerce.truth(Index.value(wanted, place)))
                .toArray();
        if (places.length > 0) {
            return Shapes.lines(area, places, rows);
        }
        boolean given = arguments.size() > 2 && !Omission.is(arguments.get(2));
        return given ? arguments.get(2) : Family.refuse(ExcelError.CALC);
    }

    private static Area unique(List<Area> arguments) {
        Area area = arguments.get(0);
        boolean rows = !isTrue(arguments, 1);
        boolean once = isTrue(arguments, 2);
        var found = new LinkedHashMap<List<Value>, List<Integer>>();
        for (int line = 0; line < (rows ? area.rows() : area.columns()); line++) {
            found.computeIfAbsent(key(area, line, rows), key -> new ArrayList<>())
                    .add(line);
        }
        int[] places = found.values().stream()
                .filter(lines -> !once || lines.size() == 1)
                .mapToInt(lines -> lines.get(0))
                .toArray();
        return places.length == 0 ? Family.refuse(ExcelError.CALC) : Shapes.lines(area, places, rows);
    }

    private static List<Value> key(Area area, int line, boolean row) {
        return IntStream.range(0, row ? area.columns() : area.rows())
                .mapToObj(at -> row ? area.at(line, at) : area.at(at, line))
                .map(value -> value instanceof Value.Text text ? Value.of(Comparison.folded(text.text())) : value)
                .toList();
    }

    private static Area sorted(List<Area> arguments) {
        Area area = arguments.get(0);
        boolean rows = !isTrue(arguments, 3);
        List<Value> by = given(arguments, 1);
        List<Value> order = given(arguments, 2);
        Comparator<Integer> comparator = (a, b) -> 0;
        for (int at = 0; at < by.size(); at++) {
            int line = Coerce.whole(by.get(at));
            if (line < 1 || line > (rows ? area.columns() : area.rows())) {
                throw new ErrorValueException(ExcelError.VALUE);
            }
            Area key = rows ? Slice.column(area, line - 1) : Slice.row(area, line - 1);
            comparator = comparator.thenComparing(order(key, order.get(Math.min(at, order.size() - 1))));
        }
        return ordered(area, comparator, rows);
    }

    /** The values of an argument; 1 where it is left out. */
    private static List<Value> given(List<Area> arguments, int index) {
        return arguments.size() > index && !Omission.is(arguments.get(index))
                ? arguments.get(index).values().toList()
                : List.of(Value.of(1));
    }

    private static Area sortedBy(List<Area> arguments) {
        Area area = arguments.get(0);
        Area first = arguments.get(1);
        boolean rows = first.columns() == 1 && first.rows() == area.rows();
        Comparator<Integer> comparator = (a, b) -> 0;
        for (int at = 1; at < arguments.size(); at += 2) {
            Area key = arguments.get(at);
            boolean fits = rows
                    ? key.columns() == 1 && key.rows() == area.rows()
                    : key.rows() == 1 && key.columns() == area.columns();
            if (!fits) {
                throw new ErrorValueException(ExcelError.VALUE);
            }
            comparator =
                    comparator.thenComparing(order(key, given(arguments, at + 1).get(0)));
        }
        return ordered(area, comparator, rows);
    }

    private static Area ordered(Area area, Comparator<Integer> comparator, boolean rows) {
        int[] places = IntStream.range(0, rows ? area.rows() : area.columns())
                .boxed()
                .sorted(comparator)
                .mapToInt(Integer::intValue)
                .toArray();
        return Shapes.lines(area, places, rows);
    }

    /** Errors come after all values, and blanks last, whichever way the order goes. */
    private static Comparator<Integer> order(Area key, Value way) {
        int direction = Coerce.whole(way);
        if (direction != 1 && direction != -1) {
            throw new ErrorValueException(ExcelError.VALUE);
        }
        return (a, b) -> {
            Value x = Index.value(key, a);
            Value y = Index.value(key, b);
            if (x instanceof Value.Blank || y instanceof Value.Blank) {
                return Boolean.compare(x instanceof Value.Blank, y instanceof Value.Blank);
            }
            if (x instanceof Value.Error || y instanceof Value.Error) {
                return direction * Boolean.compare(x instanceof Value.Error, y instanceof Value.Error);
            }
            return direction * Comparison.compare(x, y);
        };
    }
}
