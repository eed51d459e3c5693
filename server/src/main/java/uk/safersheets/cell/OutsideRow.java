package uk.safersheets.cell;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One row of a sheet as far as it holds something that belongs to no table.
 *
 * @param table the table it stands below or beside
 * @param number the zero-based row of the sheet
 * @param cells those filled, from the left; a row of formulas alone is told only where it touches one with an entry
 */
public record OutsideRow(String sheet, String table, Place place, Kind kind, int number, List<Cell> cells) {

    /** Where it stands as seen from its table. */
    public enum Place {
        BELOW,
        BESIDE
    }

    /** What it reads as. */
    public enum Kind {
        ROW,
        NOTE,
        TOTAL
    }

    public OutsideRow {
        Objects.requireNonNull(sheet, "sheet");
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(kind, "kind");
        cells = List.copyOf(cells);
    }

    /** The cells in which somebody entered something: a formula alone is nobody's entry. */
    public Stream<Cell> entries() {
        return cells.stream().filter(Cell::isEntry);
    }

    public boolean hasEntry() {
        return entries().findAny().isPresent();
    }

    /** The same row with these cells alone. */
    public OutsideRow with(List<Cell> left) {
        return new OutsideRow(sheet, table, place, kind, number, left);
    }
}
