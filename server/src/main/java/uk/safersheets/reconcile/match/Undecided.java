package uk.safersheets.reconcile.match;

import java.util.List;
import uk.safersheets.ledger.Transaction;

/**
 * Transactions that could belong to several lines.
 *
 * @param gaveUp whether there were too many combinations to look through
 */
public record Undecided(List<String> lines, List<Transaction> transactions, boolean gaveUp) {
    public Undecided {
        lines = List.copyOf(lines);
        transactions = List.copyOf(transactions);
    }
}
