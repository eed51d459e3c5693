package uk.safersheets.formula;

/** What an answer does when cells it may rest on rise. */
public enum Growth {
    /** It stays as it is, and is not negative. */
    STEADY,
    /** It rises or stays, and is not negative. */
    RISES,
    /** It stays as it is. */
    FIXED,
    UNKNOWN;

    boolean isFixed() {
        return this == STEADY || this == FIXED;
    }

    Growth fixedOrUnknown() {
        return isFixed() ? FIXED : UNKNOWN;
    }

    /** Of the two together, in a sum or a product. */
    public Growth with(Growth other) {
        if (isFixed() && other.isFixed()) {
            return this == STEADY && other == STEADY ? STEADY : FIXED;
        }
        boolean canBeNegative = this == FIXED || other == FIXED;
        return this == UNKNOWN || other == UNKNOWN || canBeNegative ? UNKNOWN : RISES;
    }
}
