package uk.safersheets.textcheck;

import java.util.Locale;

/** Whether a statement is what the workbooks say. */
public enum Verdict {
    AGREES,
    CONTRADICTS,
    /** Nothing in the workbooks was found that it is about, or more than one thing could be meant. */
    UNTRACED;

    /** As an answer writes it: {@code agrees}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
