package uk.safersheets.mail;

/** A letter that the server did not take, or may not have taken; the message is a sentence without an address in it. */
public final class UndeliveredException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What kept it. */
    public enum Kind {
        /** The server does not answer, or did not sign us in: nothing can be sent for now. */
        NO_SERVER,
        /** The server asks to be tried again later with this letter. */
        LATER,
        /** The server will not have this letter or its address. */
        REFUSED,
        /** The line broke while the server may have had it. */
        UNKNOWN
    }

    private final Kind kind;

    UndeliveredException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
