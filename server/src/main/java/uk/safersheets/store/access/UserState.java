package uk.safersheets.store.access;

import java.util.Locale;
import uk.safersheets.store.audit.EventType;

/** Whether a user may sign in. */
public enum UserState {
    ENABLED(EventType.USER_ENABLED),
    /** Not for now. */
    DISABLED(EventType.USER_DISABLED),
    /** Never again, and no longer listed. */
    REMOVED(EventType.USER_REMOVED);

    private final EventType act;

    UserState(EventType act) {
        this.act = act;
    }

    EventType act() {
        return act;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
