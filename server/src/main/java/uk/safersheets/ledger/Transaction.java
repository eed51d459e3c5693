package uk.safersheets.ledger;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;

/**
 * One line of a ledger.
 *
 * @param pence above zero for money spent, below for a credit
 */
public record Transaction(
        TransactionId id,
        LocalDate date,
        long pence,
        Code code,
        String reference,
        String supplier,
        String description) {

    /** All it says but what it is called: by date, then code, then texts, the amount last. */
    static final Comparator<Transaction> BY_CONTENT = Comparator.comparing(Transaction::date)
            .thenComparing(Transaction::code, Code.ORDER)
            .thenComparing(Transaction::supplier)
            .thenComparing(Transaction::reference)
            .thenComparing(Transaction::description)
            .thenComparingLong(Transaction::pence);

    /** The one order in which transactions are worked through, whatever the order of the file. */
    public static final Comparator<Transaction> ORDER = Comparator.comparing(Transaction::date)
            .thenComparing(Transaction::id)
            .thenComparing(BY_CONTENT);

    public Transaction {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(supplier, "supplier");
        Objects.requireNonNull(description, "description");
    }

    /** For comparing what two rows of one document say of everything but the money. */
    Transaction withoutAmount() {
        return with(new TransactionId(id.source(), id.number(), ""), 0);
    }

    Transaction withLine(String line) {
        return with(new TransactionId(id.source(), id.number(), line), pence);
    }

    private Transaction with(TransactionId other, long amount) {
        return new Transaction(other, date, amount, code, reference, supplier, description);
    }
}
