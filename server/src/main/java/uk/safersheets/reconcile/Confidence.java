package uk.safersheets.reconcile;

import java.util.Locale;

/** How sure a match is. */
public enum Confidence {
    /** Somebody decided it, or the coding map says so. */
    CERTAIN,
    /** The ledger's own words name it. */
    HIGH,
    /** Only the amount, or a few words, speak for it: look before you sign. */
    MEDIUM;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
