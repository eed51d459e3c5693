package uk.safersheets.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A ledger that cannot be read as its map says; carries everything found wrong, each as a sentence with its fix. */
public final class BadLedgerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Nobody reads on after so many. */
    private static final int SHOWN = 200;

    private final transient List<String> faults;

    public BadLedgerException(List<String> faults) {
        super(faults.get(0) + more(faults.size() - 1));
        this.faults = shown(faults);
    }

    public BadLedgerException(String fault) {
        this(List.of(fault));
    }

    public List<String> faults() {
        return faults;
    }

    private static List<String> shown(List<String> faults) {
        if (faults.size() <= SHOWN) {
            return List.copyOf(faults);
        }
        var shown = new ArrayList<>(faults.subList(0, SHOWN));
        shown.add("There are " + String.format(Locale.UK, "%,d", faults.size() - SHOWN) + " more of these.");
        return List.copyOf(shown);
    }

    private static String more(int others) {
        return others == 0 ? "" : others == 1 ? " (And 1 more.)" : " (And " + others + " more.)";
    }
}
