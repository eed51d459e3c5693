package uk.safersheets.store.access;

import java.time.Instant;
import java.util.Objects;
import uk.safersheets.store.audit.AuditEvent;
import uk.safersheets.store.audit.EventType;
import uk.safersheets.store.audit.Origin;

/**
 * Who changes something about users, and when.
 *
 * @param who their name
 * @param origin from where, and who was signed in
 */
public record ActBy(String who, Origin origin, Instant at) {
    public ActBy {
        Objects.requireNonNull(who, "who");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(at, "at");
    }

    AuditEvent event(EventType kind, String detail) {
        return new AuditEvent(at, who, origin, kind, null, null, detail);
    }
}
