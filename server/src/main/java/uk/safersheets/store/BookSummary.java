package uk.safersheets.store;

import java.util.Optional;

/**
 * A book with its newest version.
 *
 * @param headOrNull null while nothing has been submitted
 */
public record BookSummary(Book book, Version headOrNull) {
    public Optional<Version> head() {
        return Optional.ofNullable(headOrNull);
    }

    /** How many versions it has: they count from 1 without gaps. */
    public int versions() {
        return headOrNull == null ? 0 : headOrNull.number();
    }
}
