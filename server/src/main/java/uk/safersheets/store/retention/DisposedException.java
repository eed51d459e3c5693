package uk.safersheets.store.retention;

import org.jspecify.annotations.Nullable;

/** Somebody asked for what a book held before it was disposed of. */
public final class DisposedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    DisposedException(@Nullable String book) {
        super("The book '" + book + "' was disposed of after its period. Its record is kept; its workbooks are not.");
    }
}
