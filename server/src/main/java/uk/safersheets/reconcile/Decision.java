package uk.safersheets.reconcile;

import java.util.List;
import java.util.Objects;
import uk.safersheets.cell.Texts;
import uk.safersheets.ledger.Transaction;

/**
 * What a person decided about a transaction: the lines it is on, or none of them.
 *
 * @param number the document's number
 * @param ledgerLine its line; null for all of them
 * @param parts what each line takes; a single one without an amount takes all
 * @param setAside why it is none of this fund's; null where it is on lines
 */
public record Decision(String number, String ledgerLine, List<Share> parts, String setAside) {

    /** What one line takes, in pence; null for all. */
    public record Share(String line, Long pence) {}

    public Decision {
        Objects.requireNonNull(number, "number");
        parts = List.copyOf(parts);
    }

    boolean isAbout(Transaction transaction) {
        return Texts.key(number).equals(Texts.key(transaction.id().number()))
                && (ledgerLine == null
                        || Texts.key(ledgerLine)
                                .equals(Texts.key(transaction.id().line())));
    }

    /** Whether the amounts still add to the transaction's. */
    boolean fits(Transaction transaction) {
        long shared = parts.stream()
                .mapToLong(part -> part.pence() == null ? transaction.pence() : part.pence())
                .reduce(0, Math::addExact);
        return parts.isEmpty() || shared == transaction.pence();
    }
}
