package uk.safersheets.store.reconciliation;

import java.util.Arrays;

/** What somebody does to a reconciliation. */
public enum ReconciliationAct {
    RECONCILED("reconciled"),
    DECIDED("decided"),
    /** Signed by its preparer. */
    PREPARED("prepared"),
    /** Signed by somebody else, who approves it. */
    SIGNED("signed");

    private final String word;

    ReconciliationAct(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** @throws IllegalArgumentException for a word that no act has */
    static ReconciliationAct of(String word) {
        return Arrays.stream(values())
                .filter(act -> act.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + word + "' is done to no reconciliation"));
    }
}
