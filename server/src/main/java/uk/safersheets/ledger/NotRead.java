package uk.safersheets.ledger;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row that nothing was made of.
 *
 * @param place as the reading report names it: {@code row 14}, or {@code May, row 14}
 * @param pence what it says; null where it has no amount
 * @param setAside the reason that somebody gave for leaving it out; null where nobody did
 */
public record NotRead(
        String place,
        @Nullable Long pence,
        String why,
        @Nullable String setAside) {
    public NotRead {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(why, "why");
    }

    /** Whether money may be missing because of it. */
    public boolean isOpen() {
        return pence != null && pence != 0 && setAside == null;
    }
}
