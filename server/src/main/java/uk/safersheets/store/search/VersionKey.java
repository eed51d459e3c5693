package uk.safersheets.store.search;

import java.util.Objects;

/** Which version of which book. */
public record VersionKey(String book, int number) {
    public VersionKey {
        Objects.requireNonNull(book, "book");
    }
}
