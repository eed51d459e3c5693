package uk.safersheets.ledger;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.safersheets.ledger.layout.Layout;

/**
 * One export as it was read.
 *
 * @param rows its transactions as it gives them, one for each row, in the order of {@link Transaction#ORDER}
 * @param reading what became of each of its rows
 * @param printed what the file's own row of totals says, in pence; null where it has none, or several
 */
public record LedgerFile(
        String name,
        Layout layout,
        List<Transaction> rows,
        Reading reading,
        @Nullable Long printed) {

    public LedgerFile {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(layout, "layout");
        rows = rows.stream().sorted(Transaction.ORDER).toList();
        Objects.requireNonNull(reading, "reading");
    }

    /** What all its rows add to. */
    public Total total() {
        return Total.of(rows);
    }
}
