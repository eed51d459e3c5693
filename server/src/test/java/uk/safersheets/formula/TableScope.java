package uk.safersheets.formula;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import uk.safersheets.cell.Texts;
import uk.safersheets.cell.Value;

/** One table in memory and a few names, for formulas to look at. */
public final class TableScope implements Scope {
    private final String table;
    private final List<String> headings;
    private final List<List<Value>> rows;
    private final int row;
    private final Functions functions;
    private final Map<String, Value> names;

    public TableScope(
            String table,
            List<String> headings,
            List<List<Value>> rows,
            int row,
            Map<String, Value> names,
            Functions functions) {
        this.table = table;
        this.headings = headings;
        this.rows = rows;
        this.row = row;
        this.names = new HashMap<>(names);
        this.functions = functions;
    }

    /** The same, from another row. */
    public TableScope at(int otherRow) {
        return new TableScope(table, headings, rows, otherRow, names, functions);
    }

    @Override
    public Optional<Area> thisRow(String name, String first, String last) {
        return columns(name, first, last).map(all -> cells(List.of(rows.get(row)), first, last, row + 2));
    }

    @Override
    public Optional<Area> columns(String name, String first, String last) {
        boolean known = (name == null || name.equalsIgnoreCase(table))
                && (first == null || place(first) >= 0 && place(last) >= 0);
        return known ? Optional.of(new CachingArea(cells(rows, first, last, 2))) : Optional.empty();
    }

    @Override
    public Optional<Area> headings(String name, String first, String last) {
        var texts = headings.stream().map(Value::of).toList();
        return columns(name, first, last).map(all -> cells(List.of(texts), first, last, 1));
    }

    @Override
    public Optional<Area> name(String name) {
        return Optional.ofNullable(names.get(name)).map(Area::cell);
    }

    @Override
    public Functions functions() {
        return functions;
    }

    private int place(String heading) {
        return headings.stream().map(Texts::key).toList().indexOf(Texts.key(heading));
    }

    /** The table stands in the sheet from its first row. */
    private Area cells(List<List<Value>> lines, String first, String last, int number) {
        int from = first == null ? 0 : place(first);
        int to = last == null ? headings.size() : place(last) + 1;
        var values = new ArrayList<Value>();
        lines.forEach(line -> values.addAll(line.subList(from, to)));
        var block = new Block(lines.size(), to - from, values);
        return new Area() {
            @Override
            public int rows() {
                return block.rows();
            }

            @Override
            public int columns() {
                return block.columns();
            }

            @Override
            public Value at(int inRow, int inColumn) {
                return block.at(inRow, inColumn);
            }

            @Override
            public OptionalInt rowNumber(int inRow) {
                return OptionalInt.of(number + inRow);
            }

            @Override
            public boolean isReference() {
                return true;
            }
        };
    }

    /** Values from plain Java ones: numbers, texts, truths, null for a blank. */
    public static List<Value> values(Object... plain) {
        return Stream.of(plain).map(TableScope::value).toList();
    }

    private static Value value(Object plain) {
        if (plain == null) {
            return Value.BLANK;
        }
        if (plain instanceof Value value) {
            return value;
        }
        if (plain instanceof Boolean truth) {
            return Value.of(truth);
        }
        return plain instanceof Number number
                ? Value.of(new java.math.BigDecimal(number.toString()))
                : Value.of(plain.toString());
    }
}
