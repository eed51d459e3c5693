package uk.safersheets.store.db;

import org.jspecify.annotations.Nullable;

/** The store could not do it; the message names the action and the ids, never what a cell holds. */
public final class StoreException extends RuntimeException {
    private final StoreFailure trouble;

    public StoreException(String message, @Nullable Throwable cause) {
        this(message, cause, StoreFailure.of(cause));
    }

    private StoreException(String message, @Nullable Throwable cause, StoreFailure trouble) {
        super(message, cause);
        this.trouble = trouble;
    }

    /** For what waited too long before it even came to the store. */
    public static StoreException busy(String message) {
        return new StoreException(message, null, StoreFailure.BUSY);
    }

    /** For what was not begun, because the disk has too little room. */
    static StoreException full(String message) {
        return new StoreException(message, null, StoreFailure.FULL);
    }

    /** What could not be done, and what is the matter where that is known. */
    public @Nullable String telling() {
        String words = PostgresRefusal.words(getCause()).orElse(trouble.words());
        return words.isEmpty() ? getMessage() : getMessage() + ": " + words;
    }

    public StoreFailure trouble() {
        return trouble;
    }
}
