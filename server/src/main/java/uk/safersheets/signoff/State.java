package uk.safersheets.signoff;

import java.util.Locale;

/** How far a version has come. */
public enum State {
    /** Kept, and not yet put forward. */
    DRAFT("a draft"),
    /** Put forward; somebody else is to approve or return it. */
    SUBMITTED("waiting for approval"),
    /** Sent back with a reason. */
    RETURNED("returned"),
    /** Agreed, and locked. */
    APPROVED("approved"),
    /** Sent out. */
    PUBLISHED("published"),
    /** Another version came after it. */
    SUPERSEDED("superseded"),
    /** Taken back for good, with a reason. */
    WITHDRAWN("withdrawn");

    private final String phrase;

    State(String phrase) {
        this.phrase = phrase;
    }

    /** As JSON writes it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** To follow "version 3 is". */
    public String phrase() {
        return phrase;
    }
}
