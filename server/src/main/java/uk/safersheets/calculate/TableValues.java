package uk.safersheets.calculate;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Cell;
import uk.safersheets.cell.SheetTable;
import uk.safersheets.cell.Texts;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.CachingArea;

/** One table of a submission: what was typed, and a place for what is calculated. Columns are the contract's. */
final class TableValues {
    private final PreparedTable prepared;
    private final @Nullable SheetTable sent;
    private final @Nullable SheetTable source;
    private final @Nullable SheetTable own;
    private final int[] places;
    private final int[] ownPlaces;
    private final int @Nullable [] ownRows;
    private final int[] counted;
    private final Value[] calculated;
    private final Map<Columns, Area> areas = new HashMap<>();
    private final @Nullable Area[] single;

    /**
     * @param sent the table as the submission has it; null when it lacks it
     * @param own the template's own rows of it; null for none
     */
    TableValues(PreparedTable prepared, @Nullable SheetTable sent, @Nullable SheetTable own) {
        this.prepared = prepared;
        this.sent = sent;
        this.source = sent == null || own != null && prepared.isPrinted() ? own : sent;
        this.own = prepared.table().growing() ? null : own;
        this.places = places(prepared, source);
        this.ownPlaces = places(prepared, this.own);
        this.ownRows = source != null && this.own != null ? ownRows(this.own) : null;
        this.counted = IntStream.range(0, rows()).filter(this::counts).toArray();
        this.calculated = new Value[rows() * prepared.size()];
        this.single = new Area[prepared.size()];
    }

    private static int[] places(PreparedTable prepared, @Nullable SheetTable table) {
        Map<String, Integer> headings = table == null ? Map.of() : table.columns();
        return IntStream.range(0, prepared.size())
                .map(at -> headings.getOrDefault(prepared.key(at), -1))
                .toArray();
    }

    /** For each row which of the template's own rows it is: by its key, and where no key fits, in order. */
    private int[] ownRows(SheetTable own) {
        int key = prepared.place(prepared.table().key());
        int size = own.rows().size();
        var byKey = new HashMap<String, Integer>();
        for (int row = 0; row < size && key >= 0 && ownPlaces[key] >= 0; row++) {
            byKey.putIfAbsent(
                    Texts.key(own.rows()
                            .get(row)
                            .cells()
                            .get(ownPlaces[key])
                            .value()
                            .toString()),
                    row);
        }
        var rows = new int[rows()];
        for (int row = 0; row < rows.length; row++) {
            Value here = key < 0 ? Value.BLANK : entered(row, key);
            Integer found = byKey.remove(Texts.key(here.toString()));
            rows[row] = found == null ? -1 : found;
        }
        var rest = byKey.values().stream().sorted().iterator();
        for (int row = 0; row < rows.length; row++) {
            if (rows[row] < 0 && rest.hasNext()) {
                rows[row] = rest.next();
            }
        }
        return rows;
    }

    PreparedTable prepared() {
        return prepared;
    }

    /** What the row numbers count in; null when nobody gives the table. */
    @Nullable
    SheetTable source() {
        return source;
    }

    /** Whether its cells are the submission's. */
    boolean isSent() {
        return source != null && source == sent;
    }

    int rows() {
        return source == null ? 0 : source.rows().size();
    }

    /** The sheet's row that a row stands in, counted from 1. */
    int number(int row) {
        return Objects.requireNonNull(source, "source").rows().get(row).number() + 1;
    }

    /** The rows that count, by number: in a growing table those in which anything is typed. */
    int[] counted() {
        return counted;
    }

    private boolean counts(int row) {
        if (!prepared.table().growing() || !prepared.hasTyped()) {
            return true;
        }
        return IntStream.range(0, prepared.size())
                .filter(at -> prepared.content(at).entry().isTyped() && places[at] >= 0)
                .anyMatch(at -> !entered(row, at).isBlank());
    }

    /** The cell as it was sent; null when the table lacks the column. */
    @Nullable
    Cell cell(int row, int column) {
        return source == null || places[column] < 0
                ? null
                : source.rows().get(row).cells().get(places[column]);
    }

    /** What the cell holds as it was sent; blank when the table lacks the column. */
    private Value entered(int row, int column) {
        Cell cell = cell(row, column);
        return cell == null ? Value.BLANK : cell.value();
    }

    /** What is typed or printed in a column that is not calculated. */
    Value given(int row, int column) {
        if (own != null
                && ownRows != null
                && ownRows[row] >= 0
                && ownPlaces[column] >= 0
                && !prepared.content(column).entry().isTyped()) {
            return own.rows().get(ownRows[row]).cells().get(ownPlaces[column]).value();
        }
        Cell cell = cell(row, column);
        return cell == null ? Value.BLANK : cell.value().visible();
    }

    /** What was calculated here; null for nothing yet. */
    @Nullable
    Value calculated(int row, int column) {
        return calculated[row * prepared.size() + column];
    }

    /** @param value null where working it out was given up */
    void calculated(int row, int column, @Nullable Value value) {
        calculated[row * prepared.size() + column] = value;
    }

    /** Whether this is its name, letter by letter. */
    boolean isNamed(String name) {
        return prepared.table().name().equals(name);
    }

    /** A whole column, the same block each time. */
    Area area(int column, Calculation calculation) {
        Area known = single[column];
        if (known == null) {
            known = area(new Columns(column, column), calculation);
            single[column] = known;
        }
        return known;
    }

    /** Whole columns, the same block each time. */
    Area area(Columns columns, Calculation calculation) {
        return areas.computeIfAbsent(columns, key -> new CachingArea(new ColumnsArea(this, key, calculation)));
    }
}
