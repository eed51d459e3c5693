package uk.safersheets.store.audit;

import java.util.List;

/** Somebody acted on a book that is no longer as they were shown it; nothing was done. */
public final class StaleBookException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Event> between;

    public StaleBookException(String book, List<Event> between) {
        super("The book '" + book + "' changed since it was looked at.");
        this.between = List.copyOf(between);
    }

    /** What was done in between, oldest first; empty where the book was never as they said. */
    public List<Event> between() {
        return between;
    }
}
