package uk.safersheets.document;

import java.util.List;
import java.util.Objects;

/**
 * A table: one row of headings, and what stands under them.
 *
 * @param title what it is called
 * @param note what a reader has to know of it
 * @param endsInTotals whether its last row adds up the others
 */
public record Grid(String title, String note, List<Column> columns, List<List<String>> rows, boolean endsInTotals)
        implements Block {

    /**
     * One column.
     *
     * @param width beside that of the others
     * @param isFigures whether it holds amounts or counts, which stand on the right
     */
    public record Column(String heading, int width, boolean isFigures) {
        public Column {
            Objects.requireNonNull(heading, "heading");
        }

        public static Column words(String heading, int width) {
            return new Column(heading, width, false);
        }

        public static Column figures(String heading, int width) {
            return new Column(heading, width, true);
        }
    }

    /** In percent of the page: one of few words takes no more room than they need. */
    public int room() {
        return Math.min(
                100, Math.max(40, columns.stream().mapToInt(Column::width).sum()));
    }

    public Grid {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(note, "note");
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (var row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        title + " has a row of " + row.size() + " cells under " + columns.size() + " headings");
            }
        }
    }
}
