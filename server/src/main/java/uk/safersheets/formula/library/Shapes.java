package uk.safersheets.formula.library;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Block;
import uk.safersheets.formula.Coerce;
import uk.safersheets.formula.ErrorValueException;
import uk.safersheets.formula.tree.Arithmetic;
import uk.safersheets.formula.tree.Omission;

/** Blocks made, cut, put together and laid out anew. */
public final class Shapes {
    /** The most values a formula may lay out. */
    static final int MOST = 1_048_576;

    private Shapes() {}

    static Family family() {
        return new Family()
                .with("SEQUENCE", Shapes::sequence)
                .with("TRANSPOSE", arguments -> turned(arguments.get(0)))
                .with("TAKE", arguments -> cut(arguments, true))
                .with("DROP", arguments -> cut(arguments, false))
                .with(
                        "CHOOSEROWS",
                        arguments -> lines(
                                arguments.get(0),
                                places(arguments, arguments.get(0).rows()),
                                true))
                .with(
                        "CHOOSECOLS",
                        arguments -> lines(
                                arguments.get(0),
                                places(arguments, arguments.get(0).columns()),
                                false))
                .with(
                        "HSTACK",
                        arguments -> turned(
                                stacked(arguments.stream().map(Shapes::turned).toList())))
                .with("VSTACK", Shapes::stacked)
                .with("TOCOL", arguments -> turned(line(arguments)))
                .with("TOROW", Shapes::line)
                .with("WRAPROWS", Shapes::wrapped)
                .with("WRAPCOLS", arguments -> turned(wrapped(arguments)))
                .with("EXPAND", Shapes::expanded);
    }

    /** A block of so many rows and columns; {@code #VALUE!} for more than Excel lays out. */
    public static Area block(int rows, int columns, List<Value> values) {
        return rows == 1 && columns == 1 ? Area.of(values.get(0)) : new Block(rows, columns, values);
    }

    private static void refuseLarge(long rows, long columns) {
        if (rows * columns > MOST) {
            throw new ErrorValueException(ExcelError.NUM);
        }
    }

    private static boolean isGiven(List<Area> arguments, int index) {
        return arguments.size() > index && !Omission.is(arguments.get(index));
    }

    private static int whole(List<Area> arguments, int index, int otherwise) {
        return isGiven(arguments, index) ? Coerce.whole(arguments.get(index).first()) : otherwise;
    }

    private static Area sequence(List<Area> arguments) {
        int rows = whole(arguments, 0, 1);
        int columns = whole(arguments, 1, 1);
        if (rows < 1 || columns < 1) {
            throw new ErrorValueException(rows < 0 || columns < 0 ? ExcelError.VALUE : ExcelError.CALC);
        }
        refuseLarge(rows, columns);
        BigDecimal number =
                isGiven(arguments, 2) ? Coerce.number(arguments.get(2).first()) : BigDecimal.ONE;
        BigDecimal step = isGiven(arguments, 3) ? Coerce.number(arguments.get(3).first()) : BigDecimal.ONE;
        var values = new ArrayList<Value>(rows * columns);
        for (int place = 0; place < rows * columns; place++) {
            values.add(Value.of(number));
            number = Arithmetic.add(number, step);
        }
        return block(rows, columns, values);
    }

    public static Area turned(Area area) {
        var values = new ArrayList<Value>(area.rows() * area.columns());
        for (int column = 0; column < area.columns(); column++) {
            for (int row = 0; row < area.rows(); row++) {
                values.add(area.at(row, column));
            }
        }
        return block(area.columns(), area.rows(), values);
    }

    private static Area cut(List<Area> arguments, boolean kept) {
        Area area = arguments.get(0);
        int[] rows = range(area.rows(), whole(arguments, 1, kept ? area.rows() : 0), kept);
        int[] columns = range(area.columns(), whole(arguments, 2, kept ? area.columns() : 0), kept);
        return lines(lines(area, rows, true), columns, false);
    }

    /** From the start, or for a negative count from the end. */
    private static int[] range(int size, int count, boolean kept) {
        int many = (int) Math.min(size, Math.abs((long) count));
        boolean front = count >= 0 == kept;
        int taken = kept ? many : size - many;
        if (taken == 0) {
            throw new ErrorValueException(ExcelError.CALC);
        }
        return front
                ? IntStream.range(0, taken).toArray()
                : IntStream.range(size - taken, size).toArray();
    }

    private static int[] places(List<Area> arguments, int size) {
        return arguments.subList(1, arguments.size()).stream()
                .flatMap(Area::values)
                .mapToInt(value -> {
                    int place = Coerce.whole(value);
                    if (place == 0 || Math.abs((long) place) > size) {
                        throw new ErrorValueException(ExcelError.VALUE);
                    }
                    return place > 0 ? place - 1 : size + place;
                })
                .toArray();
    }

    /** The rows (columns) of these places, in this order. */
    public static Area lines(Area area, int[] places, boolean rows) {
        int across = rows ? area.columns() : area.rows();
        refuseLarge(places.length, across);
        var values = new ArrayList<Value>(places.length * across);
        for (int at = 0; at < (rows ? places.length : area.rows()); at++) {
            for (int by = 0; by < (rows ? area.columns() : places.length); by++) {
                values.add(rows ? area.at(places[at], by) : area.at(at, places[by]));
            }
        }
        return rows ? block(places.length, across, values) : block(across, places.length, values);
    }

    private static Area stacked(List<Area> areas) {
        int columns = areas.stream().mapToInt(Area::columns).max().orElse(1);
        int rows = areas.stream().mapToInt(Area::rows).sum();
        refuseLarge(rows, columns);
        var values = new ArrayList<Value>(rows * columns);
        for (var area : areas) {
            for (int row = 0; row < area.rows(); row++) {
                for (int column = 0; column < columns; column++) {
                    values.add(column < area.columns() ? area.at(row, column) : Value.of(ExcelError.NA));
                }
            }
        }
        return block(rows, columns, values);
    }

    /** One row; the second argument leaves out blanks (1), errors (2) or both (3). */
    private static Area line(List<Area> arguments) {
        int ignored = whole(arguments, 1, 0);
        boolean byColumn =
                isGiven(arguments, 2) && Coerce.truth(arguments.get(2).first());
        if (ignored < 0 || ignored > 3) {
            throw new ErrorValueException(ExcelError.VALUE);
        }
        Area area = byColumn ? turned(arguments.get(0)) : arguments.get(0);
        List<Value> values = area.values()
                .filter(value -> !((ignored & 1) == 1 && value instanceof Value.Blank)
                        && !((ignored & 2) == 2 && value instanceof Value.Error))
                .toList();
        if (values.isEmpty()) {
            throw new ErrorValueException(ExcelError.CALC);
        }
        return block(1, values.size(), values);
    }

    private static Area wrapped(List<Area> arguments) {
        Area line = arguments.get(0);
        int width = Coerce.whole(arguments.get(1).first());
        if (line.rows() > 1 && line.columns() > 1) {
            throw new ErrorValueException(ExcelError.VALUE);
        }
        if (width < 1) {
            throw new ErrorValueException(ExcelError.NUM);
        }
        var values = new ArrayList<>(line.values().toList());
        int columns = Math.min(width, values.size());
        Value filling = isGiven(arguments, 2) ? arguments.get(2).first() : Value.of(ExcelError.NA);
        while (values.size() % columns != 0) {
            values.add(filling);
        }
        return block(values.size() / columns, columns, values);
    }

    private static Area expanded(List<Area> arguments) {
        Area area = arguments.get(0);
        int rows = whole(arguments, 1, area.rows());
        int columns = whole(arguments, 2, area.columns());
        if (rows < area.rows() || columns < area.columns()) {
            throw new ErrorValueException(ExcelError.VALUE);
        }
        refuseLarge(rows, columns);
        Value filling = isGiven(arguments, 3) ? arguments.get(3).first() : Value.of(ExcelError.NA);
        var values = new ArrayList<Value>(rows * columns);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                values.add(row < area.rows() && column < area.columns() ? area.at(row, column) : filling);
            }
        }
        return block(rows, columns, values);
    }
}
