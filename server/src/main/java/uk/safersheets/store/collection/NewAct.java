package uk.safersheets.store.collection;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.safersheets.collection.CollectionAct;
import uk.safersheets.collection.GivenVersion;
import uk.safersheets.store.audit.AuditEvent;
import uk.safersheets.store.audit.EventType;

/**
 * Something to be done in a collection.
 *
 * @param partnership as the collection's terms name it; empty for all of them
 * @param version what is given; null for every other kind
 * @param reason empty for none
 * @param day a new day; null where it stays
 * @param act as the record tells it
 */
public record NewAct(
        CollectionAct.Kind kind,
        String partnership,
        @Nullable GivenVersion version,
        String reason,
        @Nullable LocalDate day,
        AuditEvent act) {
    public NewAct {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(partnership, "partnership");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(act, "act");
    }

    /** What the record calls it. */
    public static EventType event(CollectionAct.Kind kind) {
        return switch (kind) {
            case GIVEN -> EventType.COLLECTION_GIVEN;
            case RETURNED -> EventType.COLLECTION_RETURNED;
            case ACCEPTED -> EventType.COLLECTION_ACCEPTED;
            case EXEMPTED -> EventType.COLLECTION_EXEMPTED;
            case MOVED -> EventType.COLLECTION_MOVED;
            case CLOSED -> EventType.COLLECTION_CLOSED;
        };
    }

    CollectionAct numbered(long event) {
        return new CollectionAct(event, kind, partnership, version, reason, day, act.at(), act.who());
    }
}
