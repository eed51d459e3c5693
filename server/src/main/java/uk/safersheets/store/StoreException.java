package uk.safersheets.store;

/** The store could not do it; the message names the action and the ids, never what a cell holds. */
public final class StoreException extends RuntimeException {
    private final Trouble trouble;

    public StoreException(String message, Throwable cause) {
        this(message, cause, Trouble.of(cause));
    }

    private StoreException(String message, Throwable cause, Trouble trouble) {
        super(message, cause);
        this.trouble = trouble;
    }

    /** For what waited too long before it even came to the store. */
    public static StoreException busy(String message) {
        return new StoreException(message, null, Trouble.BUSY);
    }

    /** What could not be done, and what is the matter where that is known. */
    public String telling() {
        return trouble.words().isEmpty() ? getMessage() : getMessage() + ": " + trouble.words();
    }

    public Trouble trouble() {
        return trouble;
    }
}
