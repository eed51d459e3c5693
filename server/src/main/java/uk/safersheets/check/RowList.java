package uk.safersheets.check;

import java.util.ArrayList;
import java.util.List;
import uk.safersheets.cell.Plural;

/** Rows of a sheet as a sentence lists them: {@code Row 7}, {@code Rows 7 to 9, 12 and 14 to 15}. */
public final class RowList {
    private static final int RUNS_SHOWN = 6;

    private RowList() {}

    /** @param numbers zero-based, ascending */
    public static String of(List<Integer> numbers) {
        var rows = numbers.stream().distinct().toList();
        var runs = new ArrayList<String>();
        int more = 0;
        for (int at = 0; at < rows.size(); ) {
            int end = at;
            while (end + 1 < rows.size() && rows.get(end + 1) == rows.get(end) + 1) {
                end++;
            }
            if (runs.size() < RUNS_SHOWN) {
                runs.add(rows.get(at) + 1 + (end > at ? " to " + (rows.get(end) + 1) : ""));
            } else {
                more += end - at + 1;
            }
            at = end + 1;
        }
        if (more > 0) {
            runs.add(Plural.number(more) + " more");
        }
        return Plural.of(rows.size(), "Row ", "Rows ") + CellList.and(runs);
    }
}
