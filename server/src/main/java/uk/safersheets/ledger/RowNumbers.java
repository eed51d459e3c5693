package uk.safersheets.ledger;

import java.util.ArrayList;
import java.util.List;
import uk.safersheets.cell.Plural;

/** Rows as a sentence names them: {@code row 4}, {@code rows 4, 9 and 12 to 15}. */
final class RowNumbers {
    private static final int SHOWN = 12;

    private RowNumbers() {}

    static String named(List<Integer> rows) {
        return Plural.of(rows.size(), "row ", "rows ") + list(rows);
    }

    private static String list(List<Integer> rows) {
        var runs = runs(rows);
        if (runs.size() > SHOWN) {
            return String.join(", ", runs.subList(0, SHOWN)) + " and others, " + rows.size() + " in all";
        }
        int last = runs.size() - 1;
        return last == 0 ? runs.get(0) : String.join(", ", runs.subList(0, last)) + " and " + runs.get(last);
    }

    private static List<String> runs(List<Integer> rows) {
        var runs = new ArrayList<String>();
        for (int from = 0; from < rows.size(); ) {
            int to = from;
            while (to + 1 < rows.size() && rows.get(to + 1) == rows.get(to) + 1) {
                to++;
            }
            if (to - from < 2) {
                to = from;
            }
            runs.add(to == from ? rows.get(from).toString() : rows.get(from) + " to " + rows.get(to));
            from = to + 1;
        }
        return runs;
    }
}
