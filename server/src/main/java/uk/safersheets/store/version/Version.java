package uk.safersheets.store.version;

import java.time.Instant;
import java.util.Objects;
import uk.safersheets.check.CheckResult.Summary;

/**
 * One immutable submission of a book.
 *
 * @param number from 1, without gaps
 * @param base the version the work started from; 0 for none
 * @param sha256 the hash of the workbook, byte for byte
 * @param size the workbook's length in bytes
 * @param author who submitted it
 * @param role what they did it as; empty while nobody signs in
 * @param note what they said about it; empty for nothing
 * @param templateVersion the template version the workbook carries
 * @param joined the late submission that it joins to its base, its second parent; null for none
 */
public record Version(
        String book,
        int number,
        int base,
        String sha256,
        int size,
        Instant createdAt,
        String author,
        String role,
        String note,
        String templateVersion,
        Summary tally,
        String joined) {
    public Version {
        Objects.requireNonNull(book, "book");
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(templateVersion, "templateVersion");
        Objects.requireNonNull(tally, "tally");
    }
}
