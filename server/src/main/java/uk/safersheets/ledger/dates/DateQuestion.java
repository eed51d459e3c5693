package uk.safersheets.ledger.dates;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.SheetRow;
import uk.safersheets.ledger.RowKind;
import uk.safersheets.ledger.layout.ColumnRole;
import uk.safersheets.ledger.layout.DateOrder;
import uk.safersheets.ledger.layout.Layout;
import uk.safersheets.ledger.layout.LedgerHeadings;

/**
 * What has to be answered before the dates of an export can be read.
 *
 * @param message what stands there
 * @param fix what would answer it in the map
 * @param likely the answer that fits what stands there; null where the dates are no days but periods
 */
public record DateQuestion(
        String message, String fix, @Nullable DateOrder likely) {

    public boolean isAboutPeriods() {
        return likely == null;
    }

    /** Empty where nothing has to be asked, or the headings are not all there. */
    public static Optional<DateQuestion> of(List<SheetRow> rows, Layout layout, String fileName) {
        if (!layout.has(ColumnRole.DATE) || !LedgerHeadings.isIn(rows, layout)) {
            return Optional.empty();
        }
        var headings = LedgerHeadings.find(rows, layout, fileName);
        var transactions = rows.stream()
                .filter(row -> row.number() > headings.last().number())
                .filter(row -> RowKind.of(row, headings) == RowKind.TRANSACTION)
                .toList();
        return DateColumn.of(transactions, headings, layout.dates()).question();
    }

    /** With its way out. */
    public String sentence() {
        return message + " " + fix;
    }
}
