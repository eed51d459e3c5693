package uk.safersheets.app.collection;

import java.util.Objects;

/** Something that cannot be done in a collection as it stands. */
public final class RefusedActException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Reason reason;
    private final String said;
    private final String fix;

    /** The kinds. */
    public enum Reason {
        /** What was asked for cannot be, whenever. */
        UNUSABLE,
        /** It cannot be done as things stand. */
        WRONG_STATE,
        /** The partnership has no such version. */
        NO_SUCH_VERSION,
        /** It needs a reason, and none was given. */
        NO_REASON
    }

    /** @param fix one imperative sentence */
    RefusedActException(Reason reason, String message, String fix) {
        super(message);
        this.said = message;
        this.reason = Objects.requireNonNull(reason, "reason");
        this.fix = Objects.requireNonNull(fix, "fix");
    }

    static RefusedActException unusable(String message, String fix) {
        return new RefusedActException(Reason.UNUSABLE, message, fix);
    }

    static RefusedActException wrongState(String message, String fix) {
        return new RefusedActException(Reason.WRONG_STATE, message, fix);
    }

    public Reason reason() {
        return reason;
    }

    /** What stands in the way. */
    public String said() {
        return said;
    }

    /** What to do. */
    public String fix() {
        return fix;
    }
}
