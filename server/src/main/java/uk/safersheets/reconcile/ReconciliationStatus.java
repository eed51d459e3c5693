package uk.safersheets.reconcile;

import org.jspecify.annotations.Nullable;

/**
 * How a reconciliation stands.
 *
 * @param preparedBy null while nobody has; likewise {@code signedBy}
 * @param sentence for people
 */
public record ReconciliationStatus(
        State state, @Nullable String preparedBy, @Nullable String signedBy, String sentence) {

    /** What can have become of a reconciliation. */
    public enum State {
        OPEN("open"),
        PREPARED("prepared"),
        SIGNED("signed"),
        /** By what came later. */
        REOPENED("reopened");

        private final String word;

        State(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** Whether it is signed by two, and nothing has opened it again. */
    public boolean isSigned() {
        return state == State.SIGNED;
    }

    /** Whether its preparer has signed it, and nobody else yet. */
    public boolean isPrepared() {
        return state == State.PREPARED;
    }
}
