package uk.safersheets.compare;

import java.time.Instant;
import java.util.Objects;

/**
 * Who wrote which version, and when.
 *
 * @param book the book's id; the history of a cell goes back into a book's predecessors
 * @param number the version's number in that book
 * @param who submitted it
 * @param note what they said about it; empty for nothing
 */
public record VersionInfo(String book, int number, String who, Instant when, String note) {
    public VersionInfo {
        Objects.requireNonNull(book, "book");
        Objects.requireNonNull(who, "who");
        Objects.requireNonNull(when, "when");
        Objects.requireNonNull(note, "note");
    }
}
