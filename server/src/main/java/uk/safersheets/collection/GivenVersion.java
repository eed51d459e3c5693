package uk.safersheets.collection;

import java.util.Objects;

/** The version of a book that a partnership gave. */
public record GivenVersion(String book, int number) {
    public GivenVersion {
        Objects.requireNonNull(book, "book");
    }
}
