package uk.safersheets.ledger;

import java.util.List;

/**
 * What one or several exports of a ledger come to: each transaction once.
 *
 * @param files oldest first
 * @param transactions in the order of {@link Transaction#ORDER}
 * @param resent rows that an older file had already
 * @param repeated rows that another row of their own file says already
 * @param changed rows that give a known transaction another amount
 * @param reworded rows that say a known transaction's amount again, with another code, date, supplier or wording
 */
public record Ledger(
        List<LedgerFile> files,
        List<Transaction> transactions,
        List<Transaction> resent,
        List<Transaction> repeated,
        List<Changed> changed,
        List<Changed> reworded) {

    /** A transaction that is known, and what another row says of it. */
    public record Changed(Transaction known, Transaction now) {
        public long difference() {
            return Math.subtractExact(now.pence(), known.pence());
        }
    }

    public Ledger {
        files = List.copyOf(files);
        transactions = transactions.stream().sorted(Transaction.ORDER).toList();
        resent = List.copyOf(resent);
        repeated = List.copyOf(repeated);
        changed = List.copyOf(changed);
        reworded = List.copyOf(reworded);
    }

    /** @param files oldest first; the first to tell of a transaction is believed */
    public static Ledger of(List<LedgerFile> files) {
        var known = new Deduplicator();
        files.forEach(known::add);
        return known.ledger(files);
    }
}
