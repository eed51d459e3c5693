package uk.safersheets.app.access;

/** As many people sign in at this moment as the service has memory for. */
public final class BusyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BusyException() {
        super("Many people are signing in at this moment.", null, false, false);
    }
}
