package uk.safersheets.ledger;

import java.util.List;
import java.util.Objects;

/**
 * One export as it was read: its transactions, and everything else in it counted.
 *
 * @param transactions in the order of {@link Transaction#ORDER}, each once
 * @param repeated rows that say again what another row of the file says
 * @param changed rows that give a transaction of the file another amount
 * @param total what all its rows add to, repeated and changed ones too
 */
public record LedgerFile(
        String name,
        Layout layout,
        List<Transaction> transactions,
        List<Transaction> repeated,
        List<Changed> changed,
        Passed passed,
        Total total) {

    /** Rows that are no transactions. */
    public record Passed(int blank, int headings, int totals, int remarks) {}

    /** How many transactions, and their sum in pence. */
    public record Total(int rows, long pence) {
        public static Total of(List<Transaction> transactions) {
            long pence = 0;
            for (var transaction : transactions) {
                pence = Math.addExact(pence, transaction.pence());
            }
            return new Total(transactions.size(), pence);
        }
    }

    /** A transaction that is known, and what a later row says of it. */
    public record Changed(Transaction known, Transaction now) {
        public long difference() {
            return now.pence() - known.pence();
        }
    }

    public LedgerFile {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(layout, "layout");
        transactions = List.copyOf(transactions);
        repeated = List.copyOf(repeated);
        changed = List.copyOf(changed);
        Objects.requireNonNull(passed, "passed");
        Objects.requireNonNull(total, "total");
    }
}
