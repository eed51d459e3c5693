package uk.safersheets.reconcile;

import java.util.List;

/** A map that cannot be used as it is; carries everything found wrong, each as a sentence with its fix. */
public final class FaultyMapException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    public FaultyMapException(List<String> faults) {
        super(faults.get(0) + (faults.size() == 1 ? "" : " (And " + (faults.size() - 1) + " more.)"));
        this.faults = List.copyOf(faults);
    }

    public List<String> faults() {
        return faults;
    }
}
