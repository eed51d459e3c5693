package uk.safersheets.app.scoring;

import java.util.function.Function;
import uk.safersheets.app.version.SubmitResult;
import uk.safersheets.store.scoring.Scoring;

/** Every way taking in an agency's scores can end. */
public sealed interface ScoreResult {

    /**
     * They are kept.
     *
     * @param isNew false when the same agency's very same workbook stood there already
     */
    record Taken(Scoring scoring, boolean isNew) implements ScoreResult {
        @Override
        public <T> T fold(Function<Taken, T> taken, Function<SubmitResult.Refused, T> refused) {
            return taken.apply(this);
        }
    }

    /** The workbook is not of this book. */
    record WrongBook(SubmitResult.Refused refused) implements ScoreResult {
        @Override
        public <T> T fold(Function<Taken, T> taken, Function<SubmitResult.Refused, T> refused) {
            return refused.apply(this.refused);
        }
    }

    <T> T fold(Function<Taken, T> taken, Function<SubmitResult.Refused, T> refused);
}
