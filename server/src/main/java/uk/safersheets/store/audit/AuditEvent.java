package uk.safersheets.store.audit;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.safersheets.signoff.Actor;

/**
 * Something somebody did, to be recorded.
 *
 * @param who their name
 * @param origin from where, and who was signed in
 * @param book null for what belongs to no book, such as a template
 * @param version null for what belongs to no version
 * @param detail what more there is to say of it; empty for nothing
 */
public record AuditEvent(
        Instant at,
        String who,
        Origin origin,
        EventType kind,
        @Nullable String book,
        @Nullable Integer version,
        String detail) {
    private static final Set<EventType> SPOKEN =
            EventType.and(EventType.STEPS, EventType.EXPLAINED, EventType.WAIVER_ASKED, EventType.WAIVED);

    public AuditEvent {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(who, "who");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(detail, "detail");
    }

    /** Whose act it is. */
    public Actor actor() {
        return new Actor(who, origin.user());
    }

    /** What somebody said with it, in their own words or as the record tells it; empty for what only names a file. */
    public String spoken() {
        return SPOKEN.contains(kind) ? detail : "";
    }
}
