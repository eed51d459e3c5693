package uk.safersheets.reconcile;

import java.util.List;
import java.util.Objects;
import uk.safersheets.ledger.Transaction;

/**
 * One thing that does not tie.
 *
 * @param kind stable, for machines: {@code unmatched}, {@code overspent}
 * @param line the line it is about; null for none
 * @param pence how much does not tie
 * @param message what is wrong, with the amounts
 * @param fix what would clear it
 */
public record Break(String kind, String line, long pence, List<Transaction> transactions, String message, String fix) {
    public Break {
        Objects.requireNonNull(kind, "kind");
        transactions = List.copyOf(transactions);
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(fix, "fix");
    }
}
