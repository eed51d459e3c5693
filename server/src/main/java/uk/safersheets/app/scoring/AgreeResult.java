package uk.safersheets.app.scoring;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.safersheets.app.version.SubmitResult;
import uk.safersheets.app.version.SubmitVersion;

/** Every way agreeing on scores can end. All are normal, so none of them is an exception. */
public sealed interface AgreeResult {

    /** Why nothing was agreed. */
    enum Reason {
        /** Scorers dispute cells that nobody decided. */
        OPEN,
        /** A choice is about no cell of these, or follows somebody who did not score. */
        UNKNOWN,
        /** Nobody has scored this version. */
        NOTHING_SCORED,
        /** Somebody scored again after the choices were made. */
        SCORED_AGAIN
    }

    /**
     * Every cell was settled, and this became of the outcome.
     *
     * @param submitted what was submitted in the name of whoever agreed
     */
    record Settled(SubmitVersion.Submitted submitted, SubmitResult result) implements AgreeResult {
        @Override
        public <T> T fold(Function<Settled, T> settled, Function<Refused, T> refused) {
            return settled.apply(this);
        }
    }

    /** @param open the cells that are not settled, in words */
    record Refused(Reason reason, @Nullable String message, String fix, List<String> open) implements AgreeResult {
        public Refused {
            open = List.copyOf(open);
        }

        @Override
        public <T> T fold(Function<Settled, T> settled, Function<Refused, T> refused) {
            return refused.apply(this);
        }
    }

    <T> T fold(Function<Settled, T> settled, Function<Refused, T> refused);
}
