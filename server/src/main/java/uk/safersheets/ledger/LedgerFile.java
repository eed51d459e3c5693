package uk.safersheets.ledger;

import java.util.List;
import java.util.Objects;

/**
 * One export as it was read.
 *
 * @param rows its transactions as it gives them, one for each row, in the order of {@link Transaction#ORDER}
 * @param passed what of it is no transaction, counted
 * @param printed what the file's own row of totals says, in pence; null where it has none, or several
 */
public record LedgerFile(String name, Layout layout, List<Transaction> rows, Passed passed, Long printed) {

    /** Rows that are no transactions. */
    public record Passed(int blank, int headings, int totals, int remarks) {}

    public LedgerFile {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(layout, "layout");
        rows = rows.stream().sorted(Transaction.ORDER).toList();
        Objects.requireNonNull(passed, "passed");
    }

    /** What all its rows add to. */
    public Total total() {
        return Total.of(rows);
    }
}
