package uk.safersheets.reconcile;

import java.util.List;
import java.util.Objects;
import uk.safersheets.ledger.Total;
import uk.safersheets.ledger.Transaction;

/**
 * Transactions that are explained.
 *
 * @param parts what of their sum each line takes, in pence; none for what is on no line
 * @param reason in words
 */
public record Match(Kind kind, List<Part> parts, List<Transaction> transactions, String reason, Confidence confidence) {

    /** What became of the transactions. */
    public enum Kind {
        ONE_TO_ONE("one-to-one"),
        ONE_TO_MANY("one-to-many"),
        MANY_TO_ONE("many-to-one"),
        CANCELLED("cancelled"),
        RECEIVED("received"),
        SET_ASIDE("set-aside"),
        ITEM("item");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        public boolean isSpending() {
            return this == ONE_TO_ONE || this == ONE_TO_MANY || this == MANY_TO_ONE;
        }
    }

    /** What one line takes, in pence. */
    public record Part(String line, long pence) {}

    public Match {
        Objects.requireNonNull(kind, "kind");
        parts = List.copyOf(parts);
        transactions = List.copyOf(transactions);
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(confidence, "confidence");
    }

    /** What the transactions add to, in pence. */
    public long pence() {
        return Total.of(transactions).pence();
    }
}
