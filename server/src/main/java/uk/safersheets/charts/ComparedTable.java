package uk.safersheets.charts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One table of two periods.
 *
 * @param main the place of the column that people look at first, counted from 0
 * @param onlyBefore the keys that the newer period lacks
 * @param onlyNow the keys that the earlier period lacks
 * @param more how many rows are not told, because there are too many
 */
public record ComparedTable(
        String name,
        String sheet,
        String key,
        List<String> columns,
        int main,
        List<Row> rows,
        List<String> onlyBefore,
        List<String> onlyNow,
        int more) {
    public ComparedTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        onlyBefore = List.copyOf(onlyBefore);
        onlyNow = List.copyOf(onlyNow);
    }

    /** One row that both have, with a cell for each column. */
    public record Row(String key, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * One figure of two periods.
     *
     * @param percent the difference as a percentage; null where it is none of a count or an amount
     * @param verdict whether the change is more than chance would bring; empty where the template has no such test
     */
    public record Cell(
            Figure before,
            Figure now,
            Figure difference,
            @Nullable Figure percent,
            String verdict) {
        boolean hasFigure() {
            return before.isNumber() || now.isNumber();
        }
    }

    boolean isEmpty() {
        return rows.isEmpty() && onlyBefore.isEmpty() && onlyNow.isEmpty();
    }
}
