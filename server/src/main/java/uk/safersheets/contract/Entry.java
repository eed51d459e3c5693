package uk.safersheets.contract;

import uk.safersheets.cell.Texts;

/** Who fills a cell. */
public enum Entry {
    /** The officer, and the row is known by it. */
    KEY,
    /** The officer. */
    INPUT,
    /** Excel and the service, by the same formula. */
    FORMULA,
    /** The service alone, because Excel cannot. */
    SERVICE,
    /** Nobody: printed text of the template. */
    LABEL;

    /** As the contract writes it: {@code key}, {@code input}, {@code formula}, {@code service}, {@code label}. */
    public String word() {
        return Texts.key(name());
    }

    /** Whether an officer may type here. */
    public boolean isTyped() {
        return this == KEY || this == INPUT;
    }

    /** Whether its value is worked out. */
    public boolean isCalculated() {
        return this == FORMULA || this == SERVICE;
    }
}
