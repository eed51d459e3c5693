package uk.safersheets.compare.merge;

import java.util.Locale;

/** One of the three workbooks of a merge. */
public enum Parent {
    /** The version both started from. */
    BASE,
    /** The one that is being submitted; the outcome is written into it. */
    MINE,
    /** The one that was submitted in the meantime. */
    THEIRS;

    /** As JSON writes it: {@code base}, {@code mine}, {@code theirs}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
