package uk.safersheets.ledger;

import java.util.List;

/** A ledger that cannot be read as its map says; carries everything found wrong, each as a sentence with its fix. */
public final class BadLedgerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    public BadLedgerException(List<String> faults) {
        super(faults.get(0) + more(faults.size() - 1));
        this.faults = List.copyOf(faults);
    }

    public BadLedgerException(String fault) {
        this(List.of(fault));
    }

    public List<String> faults() {
        return faults;
    }

    private static String more(int others) {
        return others == 0 ? "" : others == 1 ? " (And 1 more.)" : " (And " + others + " more.)";
    }
}
