package uk.safersheets.reconcile;

import java.util.Objects;

/** A break that somebody turned into a named reconciling item. */
public record SettledBreak(Break what, ReconcilingItem item) {
    public SettledBreak {
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(item, "item");
    }
}
