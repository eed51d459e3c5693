package uk.safersheets.app.packs;

import java.util.ArrayList;
import java.util.List;
import uk.safersheets.document.Grid;

/** How many rows of a table one page has room for. */
final class PageRoom {
    /** As many letters of a table's size stand across the page. */
    private static final int ACROSS = 132;

    private static final double LINE = 3.7;
    private static final double PADDING = 1.6;

    private PageRoom() {}

    /** The first rows that fit into so many millimetres. */
    static List<List<String>> first(List<List<String>> rows, List<Grid.Column> columns, double room) {
        var fit = new ArrayList<List<String>>();
        double left = room;
        for (var row : rows) {
            left -= lines(row, columns) * LINE + PADDING;
            if (left < 0) {
                return fit;
            }
            fit.add(row);
        }
        return fit;
    }

    private static int lines(List<String> row, List<Grid.Column> columns) {
        int all = columns.stream().mapToInt(Grid.Column::width).sum();
        int most = 1;
        for (int at = 0; at < row.size(); at++) {
            int letters = Math.max(3, ACROSS * columns.get(at).width() / all - 3);
            most = Math.max(most, (row.get(at).length() + letters - 1) / letters);
        }
        return most;
    }
}
