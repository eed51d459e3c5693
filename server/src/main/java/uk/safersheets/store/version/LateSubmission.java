package uk.safersheets.store.version;

import java.time.Instant;
import java.util.Objects;

/**
 * Work that did not start from the newest version, kept whole until it is joined to what came first.
 *
 * @param id the same for the same work sent again
 * @param base the version the work started from, from 1
 * @param sha256 the hash of the workbook, byte for byte
 */
public record LateSubmission(
        String id, String book, int base, String sha256, Instant submittedAt, String author, String role, String note) {
    public LateSubmission {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(book, "book");
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(submittedAt, "submittedAt");
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(note, "note");
    }
}
