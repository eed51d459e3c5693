package uk.safersheets.history;

import java.util.Objects;
import uk.safersheets.calculate.PreparedContract;
import uk.safersheets.cell.Submission;

/** One version with all it holds. */
public record Edition(Byline byline, PreparedContract contract, Submission submission) {
    public Edition {
        Objects.requireNonNull(byline, "byline");
        Objects.requireNonNull(contract, "contract");
        Objects.requireNonNull(submission, "submission");
    }
}
