package uk.safersheets.reconcile;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.safersheets.ledger.DocumentNumber;
import uk.safersheets.ledger.Transaction;
import uk.safersheets.ledger.TransactionId;

/**
 * What a person decided about a transaction.
 *
 * @param number the document's number
 * @param ledgerLine its line; null for all of them
 * @param who decided it; null where the map says so
 */
public record Decision(
        String number,
        @Nullable String ledgerLine,
        Outcome outcome,
        @Nullable String who) {

    /** What becomes of the transaction. */
    public sealed interface Outcome {}

    /** It is on these lines, which take all of it. */
    public record OnLines(List<Share> parts) implements Outcome {
        public OnLines {
            parts = List.copyOf(parts);
        }
    }

    /** It is none of this fund's, for a stated reason. */
    public record SetAside(String reason) implements Outcome {}

    /** It came in from the funder. */
    public record Received() implements Outcome {}

    /** It is a named reconciling item. */
    public record Named(ReconcilingItem item) implements Outcome {}

    /** It cancels another transaction, of which the line may be empty. */
    public record Cancels(String number, String ledgerLine) implements Outcome {}

    /** It is not where the rules would have it. */
    public record Rejected() implements Outcome {}

    /** What one line takes, in pence; null for all. */
    public record Share(@Nullable String line, @Nullable Long pence) {}

    public Decision {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(outcome, "outcome");
    }

    /** As a map says it: on lines, or set aside where a reason is given. */
    public Decision(String number, @Nullable String ledgerLine, List<Share> parts, @Nullable String setAside) {
        this(number, ledgerLine, setAside == null ? new OnLines(parts) : new SetAside(setAside), null);
    }

    /** The lines it names; none where it is on none. */
    List<Share> parts() {
        return outcome instanceof OnLines on ? on.parts() : List.of();
    }

    boolean isAbout(Transaction transaction) {
        return isAbout(transaction.id(), number, ledgerLine);
    }

    static boolean isAbout(TransactionId id, String number, @Nullable String ledgerLine) {
        return DocumentNumber.key(number).equals(DocumentNumber.key(id.number()))
                && (ledgerLine == null || DocumentNumber.key(ledgerLine).equals(DocumentNumber.key(id.line())));
    }

    /** Whether the amounts still add to the transaction's. */
    boolean fits(Transaction transaction) {
        long shared = parts().stream()
                .mapToLong(part -> part.pence() == null ? transaction.pence() : part.pence())
                .reduce(0, Math::addExact);
        return parts().isEmpty() || shared == transaction.pence();
    }
}
