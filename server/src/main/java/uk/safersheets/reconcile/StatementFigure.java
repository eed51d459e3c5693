package uk.safersheets.reconcile;

import java.util.Locale;

/** A figure of every reconciliation statement, by the name that people read. */
public enum StatementFigure {
    OPENING_BALANCE,
    RECEIVED,
    SPENT;

    /** Such as {@code Opening balance}. */
    public String label() {
        String words = name().toLowerCase(Locale.UK).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
