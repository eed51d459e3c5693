package uk.safersheets.store.access;

import java.time.Instant;
import java.util.Objects;
import uk.safersheets.store.audit.AuditEvent;
import uk.safersheets.store.audit.EventType;

/**
 * Who changes something about users, when, and from where.
 *
 * @param origin an address, or {@code command line}
 */
public record Actor(String who, String origin, Instant at) {
    public Actor {
        Objects.requireNonNull(who, "who");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(at, "at");
    }

    AuditEvent does(EventType kind, String detail) {
        return new AuditEvent(at, who, origin, kind, null, null, detail);
    }
}
