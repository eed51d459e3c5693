package uk.safersheets.api.cycle;

import java.util.Locale;
import uk.safersheets.cycle.Deadline;

/** How far something is, as somebody may see it. */
public enum DueState {
    NOT_STARTED,
    DRAFT,
    SUBMITTED,
    RETURNED,
    APPROVED,
    /** A person said so. */
    DONE,
    /** To whoever is only told what is approved. */
    NOT_APPROVED,
    /** To whoever may not read such books. */
    NOT_SHOWN;

    /** As JSON writes it, such as {@code not-started}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The word as people read it, such as {@code not started}. */
    public static String phrase(String word) {
        return word.equals(NOT_SHOWN.word()) ? "not shown to you" : word.replace('-', ' ');
    }

    /** The same of what is due from a partnership for itself, which is never exempt. */
    public static DueState of(Deadline.State state) {
        return switch (state) {
            case NOT_STARTED -> NOT_STARTED;
            case DRAFT -> DRAFT;
            case SUBMITTED -> SUBMITTED;
            case RETURNED -> RETURNED;
            case APPROVED, EXEMPT -> APPROVED;
        };
    }

    /** What it is to whoever is only told what is approved. */
    public DueState agreedOnly() {
        return this == APPROVED || this == DONE ? this : NOT_APPROVED;
    }
}
