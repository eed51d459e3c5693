package uk.safersheets.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import uk.safersheets.cell.Plural;
import uk.safersheets.cell.SheetRow;
import uk.safersheets.ledger.layout.LedgerHeadings;

/** Rows of a text that have more or fewer cells than the headings: a separator too many or too few shifts what they say. */
final class RowWidths {
    private final int cells;
    private final int needed;
    private final TreeMap<Integer, List<Integer>> wrong = new TreeMap<>();

    RowWidths(LedgerHeadings headings) {
        this.cells = headings.width();
        this.needed = headings.filledWidth();
    }

    /** Notes the row when it is wider or narrower; blank cells at its end do not count. */
    boolean isWrong(SheetRow row) {
        int has = row.values().size();
        boolean isWider = LedgerHeadings.filled(row) > cells;
        boolean isNarrower = has < needed;
        if (isWider || isNarrower) {
            wrong.computeIfAbsent(isWider ? LedgerHeadings.filled(row) : has, width -> new ArrayList<>())
                    .add(row.number());
        }
        return isWider || isNarrower;
    }

    List<String> faults() {
        var faults = new ArrayList<String>();
        wrong.forEach((width, rows) -> faults.add(RowNumbers.named(rows) + Plural.of(rows.size(), " has ", " have ")
                + width
                + Plural.of(width, " cell", " cells") + " under " + (width > cells ? cells : needed) + " headings. "
                + (width > cells
                        ? "Put a text that holds the separator into quote marks, or export the ledger again as .xlsx."
                        : "Join a row that is broken over two lines, or export the ledger again as .xlsx.")));
        return faults;
    }
}
