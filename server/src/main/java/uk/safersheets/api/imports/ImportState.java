package uk.safersheets.api.imports;

import java.util.Locale;

/** How far an import has come. */
public enum ImportState {
    /** Others are read before it. */
    WAITING,
    READING,
    /** It is kept, and counts. */
    DONE,
    /** Nothing of it was kept. */
    FAILED,
    /** Somebody stopped it, and nothing of it was kept. */
    CANCELLED;

    /** As it is sent: {@code reading}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of a word. */
    public static ImportState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    public boolean isOver() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }
}
