package uk.safersheets.compare.diff;

import java.util.Locale;

/** What sort of change it is. */
public enum ChangeKind {
    /** Somebody entered something else. */
    ENTERED,
    /** A formula was altered, typed over or put back in the workbook. */
    FORMULA,
    /** A calculated value is another one, because of entries elsewhere. */
    FOLLOWS;

    /** As JSON writes it: {@code entered}, {@code formula}, {@code follows}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
