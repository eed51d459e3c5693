package uk.safersheets.store.version;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.safersheets.check.CheckResult.Summary;
import uk.safersheets.store.audit.Origin;

/**
 * A submission to keep.
 *
 * @param base the version the work started from; 0 for none
 * @param workbook kept byte for byte
 * @param origin from where it was submitted, for the record
 * @param findings what the check found, as JSON
 * @param request how a repeated request is known; null when the sender gave no key
 */
public record NewVersion(
        String book,
        int base,
        byte[] workbook,
        Instant createdAt,
        String author,
        String role,
        Origin origin,
        String note,
        String templateVersion,
        Summary tally,
        byte[] findings,
        @Nullable Request request) {

    /**
     * A request that may be sent again.
     *
     * @param key the sender's name for it
     * @param sha256 the hash of everything it asks for
     */
    public record Request(String key, String sha256) {
        public Request {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(sha256, "sha256");
        }
    }

    public NewVersion {
        Objects.requireNonNull(book, "book");
        Objects.requireNonNull(workbook, "workbook");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(templateVersion, "templateVersion");
        Objects.requireNonNull(tally, "tally");
        Objects.requireNonNull(findings, "findings");
    }
}
