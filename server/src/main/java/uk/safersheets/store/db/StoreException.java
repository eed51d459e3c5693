package uk.safersheets.store.db;

import org.jspecify.annotations.Nullable;
import uk.safersheets.budget.WorkBudget;

/** The store could not do it; the message names the action and the ids, never what a cell holds. */
public final class StoreException extends RuntimeException {
    private final StoreFailure trouble;
    private final boolean afterKeeping = WorkBudget.hasKept();

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
        if (trouble == StoreFailure.UNKEEPABLE) {
            return unkeepable();
        }
        String words = PostgresRefusal.words(getCause()).orElse(trouble.words());
        return words.isEmpty() ? getMessage() : getMessage() + ": " + words;
    }

    /** What a text holds that no store keeps, as a sentence; empty for another trouble. */
    public String unkeepable() {
        return getCause() instanceof BoundTexts.UnkeepableException e ? String.valueOf(e.getMessage()) : "";
    }

    /** Whether the same request had something kept before. */
    public boolean isAfterKeeping() {
        return afterKeeping;
    }

    public StoreFailure trouble() {
        return trouble;
    }
}
