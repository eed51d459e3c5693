package uk.safersheets.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.SheetRow;

/**
 * The filled rows of one tab of a workbook, or of a text.
 *
 * @param name null for a text
 * @param rows ascending; blank ones may be left out
 * @param merged cells that were merged downwards
 * @param hidden what of it nobody sees in Excel, as a phrase such as {@code 3 of its rows are hidden}; empty for nothing
 */
public record LedgerTab(@Nullable String name, List<SheetRow> rows, List<MergedCells> merged, String hidden) {

    /** Cells of one column that Excel shows as one. @param first as Excel counts, from 1; likewise the last */
    public record MergedCells(int column, int first, int last) {}

    public LedgerTab {
        rows = List.copyOf(rows);
        merged = List.copyOf(merged);
    }

    public static LedgerTab text(List<SheetRow> rows) {
        return new LedgerTab(null, rows, List.of(), "");
    }

    /** Whether its rows are as wide as somebody wrote them, and not as wide as their last filled cell. */
    boolean isText() {
        return name == null;
    }
}
