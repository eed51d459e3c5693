package uk.safersheets.signoff;

import java.util.Objects;

/**
 * Why a step cannot be taken.
 *
 * @param message what stands in the way
 * @param fix one imperative sentence
 */
public record StepRefusal(Reason reason, String message, String fix) {

    /** The kinds. */
    public enum Reason {
        /** The version is not in a state from which this can be done. */
        WRONG_STATE,
        /** Who approves is who wrote or submitted it, or gave no name. */
        SAME_PERSON,
        /** It has errors that nobody waived, or queries that nobody explained. */
        ERRORS,
        /** The step needs a reason, and none was given. */
        NO_REASON
    }

    public StepRefusal {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(fix, "fix");
    }
}
