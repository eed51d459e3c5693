package uk.safersheets.compare.merge;

import java.util.List;
import java.util.Objects;
import uk.safersheets.compare.diff.RowEntries;

/**
 * The rows that a table of a workbook is to have, where they are not the ones it has: those it keeps, in their new
 * order, and new ones between them.
 *
 * @param table its name
 * @param rows all of them, from the top
 * @param removed zero-based rows of the sheet that are to go
 */
public record TableEdit(String table, List<RowEdit> rows, List<Integer> removed) {

    /** One row of the finished table. */
    public sealed interface RowEdit {
        /** A row the workbook has; {@code number} is the zero-based row of the sheet where it stands now. */
        record Keep(int number) implements RowEdit {}

        /** A row the workbook lacks. */
        record Insert(RowEntries row) implements RowEdit {
            public Insert {
                Objects.requireNonNull(row, "row");
            }
        }
    }

    public TableEdit {
        Objects.requireNonNull(table, "table");
        rows = List.copyOf(rows);
        removed = List.copyOf(removed);
    }
}
