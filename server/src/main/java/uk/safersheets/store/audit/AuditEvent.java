package uk.safersheets.store.audit;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something somebody did, to be recorded.
 *
 * @param origin from where: an address, or {@code command line}
 * @param book null for what belongs to no book, such as a template
 * @param version null for what belongs to no version
 * @param detail what more there is to say of it; empty for nothing
 */
public record AuditEvent(
        Instant at,
        String who,
        String origin,
        EventType kind,
        @Nullable String book,
        @Nullable Integer version,
        String detail) {
    public AuditEvent {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(who, "who");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(detail, "detail");
    }
}
