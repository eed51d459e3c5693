package uk.safersheets.compare;

import java.util.Objects;
import uk.safersheets.calculate.PreparedContract;
import uk.safersheets.cell.Submission;

/** One version with all it holds. */
public record VersionContent(VersionInfo byline, PreparedContract contract, Submission submission) {
    public VersionContent {
        Objects.requireNonNull(byline, "byline");
        Objects.requireNonNull(contract, "contract");
        Objects.requireNonNull(submission, "submission");
    }
}
