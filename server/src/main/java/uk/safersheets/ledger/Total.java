package uk.safersheets.ledger;

import java.util.List;

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
