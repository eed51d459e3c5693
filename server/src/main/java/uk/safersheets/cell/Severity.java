package uk.safersheets.cell;

/** How much a finding weighs, heaviest first. */
public enum Severity {
    /** Blocks approval, never saving. */
    ERROR("error"),
    /** To be fixed or explained. */
    QUERY("query"),
    /** Advice. */
    NOTE("note"),
    /** A check that could not run, with the reason; never the same as passed. */
    NOT_CHECKED("notChecked");

    private final String word;

    Severity(String word) {
        this.word = word;
    }

    /** As JSON and the contract write it. */
    public String word() {
        return word;
    }

    /**
     * Reads the word.
     *
     * @throws IllegalArgumentException for any other word
     */
    public static Severity of(String word) {
        for (var severity : values()) {
            if (severity.word.equals(word)) {
                return severity;
            }
        }
        throw new IllegalArgumentException("'" + word + "' is not a severity: use error, query or note");
    }
}
