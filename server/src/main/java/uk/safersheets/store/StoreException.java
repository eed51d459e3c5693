package uk.safersheets.store;

/** The store could not do it; the message names the action and the ids, never what a cell holds. */
public final class StoreException extends RuntimeException {
    private final Trouble trouble;

    public StoreException(String message, Throwable cause) {
        super(message, cause);
        this.trouble = Trouble.of(cause);
    }

    public Trouble trouble() {
        return trouble;
    }
}
