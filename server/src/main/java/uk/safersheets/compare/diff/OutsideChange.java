package uk.safersheets.compare.diff;

import java.util.List;
import java.util.Objects;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.OutsideRow.Place;
import uk.safersheets.cell.Value;

/**
 * A row outside the tables that differs: an entry, but one that no table counts.
 *
 * @param table the table it stands below or beside
 * @param number the zero-based row of the sheet, in the newer workbook unless it was removed
 * @param cells those that differ, from the left
 */
public record OutsideChange(Sort sort, String sheet, String table, Place place, int number, List<CellChange> cells) {

    /** What happened to the row. */
    public enum Sort {
        ADDED,
        REMOVED,
        CHANGED
    }

    /** One cell of it; blank where it held nothing. */
    public record CellChange(CellRef cell, Value old, Value now) {}

    public OutsideChange {
        Objects.requireNonNull(sort, "sort");
        Objects.requireNonNull(sheet, "sheet");
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(place, "place");
        cells = List.copyOf(cells);
    }
}
