package uk.safersheets.ledger;

import java.util.Comparator;
import java.util.Objects;

/**
 * What makes a transaction the same one wherever it is met again.
 *
 * @param source the ledger it comes from
 * @param number the ledger's own number of the document
 * @param line which line of the document
 */
public record TransactionId(String source, String number, String line) implements Comparable<TransactionId> {
    private static final Comparator<TransactionId> ORDER = Comparator.comparing(TransactionId::source)
            .thenComparing(TransactionId::number, TransactionId::naturally)
            .thenComparing(TransactionId::line, TransactionId::naturally);

    public TransactionId {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(line, "line");
    }

    /** What it is compared by, whatever a spreadsheet program has made of its numbers: 0020014 line 001 is 20014 line 1. */
    public TransactionId key() {
        return new TransactionId(source, DocumentNumber.key(number), DocumentNumber.key(line));
    }

    @Override
    public int compareTo(TransactionId other) {
        return ORDER.compare(this, other);
    }

    /** 9 before 10. */
    private static int naturally(String one, String other) {
        return one.length() == other.length() ? one.compareTo(other) : Integer.compare(one.length(), other.length());
    }

    /** As a message names it: {@code 10023 line 2}. */
    @Override
    public String toString() {
        return line.isEmpty() ? number : number + " line " + line;
    }
}
