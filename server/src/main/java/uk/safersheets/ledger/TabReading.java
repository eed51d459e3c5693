package uk.safersheets.ledger;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One tab of a workbook, and whether its rows were read.
 *
 * @param rows how many of its rows hold anything
 * @param why why it was not read, or what is odd about it; null for nothing
 * @param sameHeadings whether it has the ledger's headings, or nearly all of them
 * @param setAside the reason that somebody gave for leaving it out; null where nobody did
 */
public record TabReading(
        String name,
        int rows,
        boolean read,
        @Nullable String why,
        boolean sameHeadings,
        @Nullable String setAside) {
    public TabReading {
        Objects.requireNonNull(name, "name");
    }

    /** Whether transactions may be missing because of it. */
    public boolean isOpen() {
        return !read && sameHeadings && setAside == null;
    }
}
