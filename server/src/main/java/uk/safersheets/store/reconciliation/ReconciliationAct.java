package uk.safersheets.store.reconciliation;

import java.util.Arrays;
import uk.safersheets.store.audit.EventType;

/** What somebody does to a reconciliation. */
public enum ReconciliationAct {
    RECONCILED(EventType.RECONCILED),
    DECIDED(EventType.DECIDED),
    /** Signed by its preparer. */
    PREPARED(EventType.PREPARED),
    /** Signed by somebody else, who approves it. */
    SIGNED(EventType.SIGNED);

    private final EventType type;

    ReconciliationAct(EventType type) {
        this.type = type;
    }

    /** The event that records it. */
    public EventType type() {
        return type;
    }

    public String word() {
        return type.word();
    }

    /** @throws IllegalArgumentException for a word that no act has */
    static ReconciliationAct of(String word) {
        return Arrays.stream(values())
                .filter(act -> act.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + word + "' is done to no reconciliation"));
    }
}
