package uk.safersheets.store.reminders;

import java.util.Locale;

/** What became of somebody's message of a day. */
public enum DigestState {
    /** The server was about to be asked; where it stays so, the service ended meanwhile. */
    SENDING,
    SENT,
    /** To be tried again, or claimed by a service that did not yet come to it. */
    WAITING,
    /** Not again on this day. */
    REFUSED,
    /** The server may have it. */
    UNKNOWN;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static DigestState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
