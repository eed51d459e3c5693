package uk.safersheets.formula.library.lookup;

import java.util.ArrayList;
import java.util.List;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Broadcast;
import uk.safersheets.formula.Coerce;
import uk.safersheets.formula.ErrorValueException;
import uk.safersheets.formula.library.Family;
import uk.safersheets.formula.library.Index;
import uk.safersheets.formula.library.Search;
import uk.safersheets.formula.library.Slice;
import uk.safersheets.formula.tree.Omission;

/** Finding a value in a row or column, and taking what stands beside it. */
public final class Lookup {
    private Lookup() {}

    public static Family family() {
        return new Family()
                .with("MATCH", Lookup::match)
                .with("XMATCH", Lookup::xmatch)
                .with("XLOOKUP", Lookup::xlookup)
                .with("INDEX", Lookup::index)
                .with("LOOKUP", Lookup::lookup)
                .with("VLOOKUP", Lookup::vlookup)
                .with("HLOOKUP", Lookup::hlookup);
    }

    private static Area match(List<Area> arguments) {
        int order = whole(arguments, 2, 1);
        return Broadcast.over(arguments.subList(0, 1), values -> {
            var search = new Search(arguments.get(1));
            Value wanted = values.get(0);
            return Value.of(found(order == 0 ? search.wildcard(wanted, false) : search.sorted(wanted, order < 0)) + 1L);
        });
    }

    private static Area xmatch(List<Area> arguments) {
        int mode = whole(arguments, 2, 0);
        int direction = whole(arguments, 3, 1);
        return Broadcast.over(
                arguments.subList(0, 1),
                values -> Value.of(found(place(values.get(0), arguments.get(1), mode, direction)) + 1L));
    }

    private static Area xlookup(List<Area> arguments) {
        int mode = whole(arguments, 4, 0);
        int direction = whole(arguments, 5, 1);
        Area keys = arguments.get(1);
        Area results = arguments.get(2);
        boolean down = keys.rows() > 1 || keys.columns() == 1 && results.rows() == 1;
        if (down ? results.rows() != keys.rows() : results.columns() != keys.columns()) {
            throw new ErrorValueException(ExcelError.VALUE);
        }
        if (!arguments.get(0).isSingle()) {
            return Broadcast.over(
                    arguments.subList(0, 1),
                    values -> taken(place(values.get(0), keys, mode, direction), results, down, arguments)
                            .first());
        }
        return taken(place(arguments.get(0).first(), keys, mode, direction), results, down, arguments);
    }

    private static Area taken(int place, Area results, boolean down, List<Area> arguments) {
        if (place < 0) {
            boolean given = arguments.size() > 3 && !Omission.is(arguments.get(3));
            return given ? arguments.get(3) : Family.refuse(ExcelError.NA);
        }
        Area line = down ? Slice.row(results, place) : Slice.column(results, place);
        return line.isSingle() ? Slice.cell(line, 0, 0) : line;
    }

    private static int place(Value wanted, Area keys, int mode, int direction) {
        var search = new Search(keys);
        boolean last = direction == -1;
        return switch (mode) {
            case 0 -> search.exact(wanted, last);
            case 2 -> search.wildcard(wanted, last);
            case -1 -> search.nearest(wanted, false, last);
            case 1 -> search.nearest(wanted, true, last);
            default -> throw new ErrorValueException(ExcelError.VALUE);
        };
    }

    /** Several rows or columns are answered cell by cell; one of 0 stands for the whole column or row. */
    private static Area index(List<Area> arguments) {
        List<Area> places = arguments.subList(1, Math.min(arguments.size(), 3));
        if (arguments.size() > 3 && Coerce.whole(arguments.get(3).first()) != 1) {
            return Family.refuse(ExcelError.REF);
        }
        if (places.stream().allMatch(Area::isSingle)) {
            return indexed(arguments);
        }
        return Broadcast.over(places, values -> {
            var one = new ArrayList<>(arguments.subList(0, 1));
            values.forEach(value -> one.add(Area.of(value)));
            return indexed(one).first();
        });
    }

    private static Area indexed(List<Area> arguments) {
        Area area = arguments.get(0);
        int row = whole(arguments, 1, 0);
        int column = whole(arguments, 2, 0);
        if (arguments.size() == 2 && area.rows() == 1 && area.columns() > 1) {
            column = row;
            row = 1;
        }
        if (row < 0 || column < 0) {
            return Family.refuse(ExcelError.VALUE);
        }
        if (row > area.rows() || column > area.columns()) {
            return Family.refuse(ExcelError.REF);
        }
        if (row == 0 && area.rows() > 1) {
            return column == 0 ? area : Slice.column(area, column - 1);
        }
        if (column == 0 && area.columns() > 1) {
            return Slice.row(area, Math.max(0, row - 1));
        }
        return Slice.cell(area, Math.max(0, row - 1), Math.max(0, column - 1));
    }

    private static Area vlookup(List<Area> arguments) {
        Area block = arguments.get(1);
        Area keys = Slice.column(block, 0);
        return Broadcast.over(List.of(arguments.get(0), arguments.get(2)), values -> {
            int column = within(values.get(1), block.columns());
            return block.at(found(place(values.get(0), keys, arguments)), column - 1);
        });
    }

    private static Area hlookup(List<Area> arguments) {
        Area block = arguments.get(1);
        Area keys = Slice.row(block, 0);
        return Broadcast.over(List.of(arguments.get(0), arguments.get(2)), values -> {
            int row = within(values.get(1), block.rows());
            return block.at(row - 1, found(place(values.get(0), keys, arguments)));
        });
    }

    private static int place(Value wanted, Area keys, List<Area> arguments) {
        boolean sorted = arguments.size() < 4 || Coerce.truth(arguments.get(3).first());
        return sorted ? new Search(keys).sorted(wanted, false) : new Search(keys).wildcard(wanted, false);
    }

    private static int within(Value value, int size) {
        int number = Coerce.whole(value);
        if (number < 1) {
            throw new ErrorValueException(ExcelError.VALUE);
        }
        if (number > size) {
            throw new ErrorValueException(ExcelError.REF);
        }
        return number;
    }

    /** In the first row or column, whichever is longer, unless both what is searched and what is taken are given. */
    private static Area lookup(List<Area> arguments) {
        Area area = arguments.get(1);
        boolean wide = area.columns() > area.rows();
        boolean vector = area.rows() == 1 || area.columns() == 1;
        Area keys = vector ? area : wide ? Slice.row(area, 0) : Slice.column(area, 0);
        Area last = wide ? Slice.row(area, area.rows() - 1) : Slice.column(area, area.columns() - 1);
        Area results = arguments.size() > 2 ? arguments.get(2) : vector ? area : last;
        return Broadcast.over(arguments.subList(0, 1), values -> {
            int place = found(new Search(keys).sorted(values.get(0), false));
            if (place >= results.rows() * results.columns()) {
                throw new ErrorValueException(ExcelError.REF);
            }
            return Index.value(results, place);
        });
    }

    private static int found(int place) {
        if (place < 0) {
            throw new ErrorValueException(ExcelError.NA);
        }
        return place;
    }

    private static int whole(List<Area> arguments, int index, int otherwise) {
        return index < arguments.size() ? Coerce.whole(arguments.get(index).first()) : otherwise;
    }
}
