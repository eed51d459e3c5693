package uk.safersheets.access;

import java.util.List;
import java.util.Objects;

/**
 * Whether somebody may do something.
 *
 * @param rules in words, those that decided
 */
public record Decision(Outcome outcome, List<String> rules) {

    /** How it was decided. */
    public enum Outcome {
        ALLOWED,
        /** Somebody has to sign in first. */
        SIGN_IN,
        /** They may know that it is there, and may not do this. */
        REFUSED,
        /** They may not know that it is there. */
        HIDDEN
    }

    public Decision {
        Objects.requireNonNull(outcome, "outcome");
        rules = List.copyOf(rules);
    }

    static Decision of(Outcome outcome, String... rules) {
        return new Decision(outcome, List.of(rules));
    }

    public boolean isAllowed() {
        return outcome == Outcome.ALLOWED;
    }

    /** Whether they may know that it is there. */
    public boolean isVisible() {
        return outcome == Outcome.ALLOWED || outcome == Outcome.REFUSED;
    }
}
