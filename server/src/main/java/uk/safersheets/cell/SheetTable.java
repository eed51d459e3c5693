package uk.safersheets.cell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * One Excel table of a workbook: its headings in the order of the sheet, and its rows without those that hold nothing.
 *
 * @param headings one cell for each column, from the left
 * @param rows from the top; each has as many cells as there are headings
 */
public record SheetTable(String name, String sheet, List<Cell> headings, List<Row> rows) {

    /** One row; {@code number} is the zero-based row of the sheet. */
    public record Row(int number, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    public SheetTable {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(sheet, "sheet");
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
        for (var row : rows) {
            if (row.cells().size() != headings.size()) {
                throw new IllegalArgumentException("row " + (row.number() + 1) + " of table " + name + " has "
                        + row.cells().size() + " cells under " + headings.size() + " headings");
            }
        }
    }

    /** Where a heading stands among the columns, by {@link Texts#key(String)}; the first where two are alike. */
    public OptionalInt column(String heading) {
        String wanted = Texts.key(heading);
        for (int at = 0; at < headings.size(); at++) {
            if (Texts.key(headings.get(at).value().toString()).equals(wanted)) {
                return OptionalInt.of(at);
            }
        }
        return OptionalInt.empty();
    }

    /** Every heading's place, by {@link Texts#key(String)}; the first where two are alike. */
    public Map<String, Integer> columns() {
        var places = new HashMap<String, Integer>();
        for (int at = 0; at < headings.size(); at++) {
            places.putIfAbsent(Texts.key(headings.get(at).value().toString()), at);
        }
        return places;
    }
}
