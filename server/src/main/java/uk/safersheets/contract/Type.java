package uk.safersheets.contract;

import java.util.Locale;

/** What kind of value a cell holds. */
public enum Type {
    TEXT,
    /** A number without decimals. */
    WHOLE,
    DECIMAL,
    /** Pounds and pence: at most two decimals. */
    MONEY,
    /** A fraction shown as a percentage to one decimal: 0.025 is 2.5%. */
    PERCENT,
    DATE,
    /** One of the listed choices. */
    CHOICE,
    /** {@code Yes} or {@code No}. */
    YES_NO;

    /** As the contract writes it: {@code text}, {@code whole}, … {@code yes-no}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean isNumeric() {
        return this == WHOLE || this == DECIMAL || this == MONEY || this == PERCENT || this == DATE;
    }
}
