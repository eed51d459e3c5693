package uk.safersheets.reconcile;

import java.util.Arrays;
import java.util.Optional;

/** What a person can decide about a transaction, a break, or a place in the ledger's file. */
public enum DecisionKind {
    CONFIRM("confirm"),
    REJECT("reject"),
    MOVE("move"),
    RECEIVE("receive"),
    SET_ASIDE("set-aside"),
    CANCEL("cancel"),
    ITEM("item"),
    UNDO("undo"),
    MOVE_CODE("move-code"),
    RECEIVE_CODE("receive-code"),
    SET_ASIDE_CODE("set-aside-code");

    private final String word;

    DecisionKind(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** Whether whatever else has the transaction's code goes where it goes. */
    public boolean isForACode() {
        return this == MOVE_CODE || this == RECEIVE_CODE || this == SET_ASIDE_CODE;
    }

    public static Optional<DecisionKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
}
