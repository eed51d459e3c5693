package uk.safersheets.budget;

/** What is counted of the work of one request. */
public enum Work {
    /** Bytes that come out of packed parts. */
    UNPACKED_BYTES("bytes unpacked"),
    /** Cells that are kept. */
    CELLS("cells read"),
    /** Characters of texts that are kept. */
    TEXT("characters of text kept"),
    /** Rules, each for every row it is tested on. */
    RULES("rules tested on rows"),
    /** Parts of formulas, each time they are worked out, and the cells they go through. */
    FORMULAS("steps of formulas"),
    /** Characters that are searched or held against others. */
    CHARACTERS("characters compared"),
    /** Findings, each with the cells that it lists. */
    FINDINGS("findings"),
    /** Every other turn of a loop. */
    STEPS("steps");

    private final String unit;

    Work(String unit) {
        this.unit = unit;
    }

    /** Whether it takes memory until the work is done. */
    boolean isHeld() {
        return this == CELLS || this == TEXT || this == FINDINGS;
    }

    /** What a number of it is called. */
    String unit() {
        return unit;
    }
}
