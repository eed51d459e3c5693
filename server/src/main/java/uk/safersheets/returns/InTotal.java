package uk.safersheets.returns;

/** Whether a line counts in the total of its fund. */
public enum InTotal {
    COUNTED,
    /** An alternative while nobody has chosen one. */
    TO_CHOOSE,
    LEFT_OUT
}
