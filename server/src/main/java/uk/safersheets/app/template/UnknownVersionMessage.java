package uk.safersheets.app.template;

import java.util.Optional;
import uk.safersheets.cell.Severity;
import uk.safersheets.cell.Submission;
import uk.safersheets.check.Finding;
import uk.safersheets.contract.Contract;

/** What a workbook is told whose template version nobody knows, or is no longer taken: that, and the way out. */
public final class UnknownVersionMessage {
    private UnknownVersionMessage() {}

    /** @param newest the version of its template that is taken; empty when there is none */
    public static Finding finding(Submission submission, Optional<KnownTemplate> newest) {
        var current = newest.map(known -> known.prepared().contract());
        return Finding.of("V001", Severity.ERROR)
                .message(message(submission, current))
                .fix(
                        current.isPresent()
                                ? "Download the current template and copy your entries across."
                                : "Download one of the templates of this service, or ask for yours to be registered.")
                .build();
    }

    private static String message(Submission submission, Optional<Contract> current) {
        if (current.isEmpty()) {
            return "This workbook was made from the template '" + submission.template()
                    + "', which is not one of ours.";
        }
        String version = submission.version().isEmpty()
                ? "does not say which template version it uses"
                : "uses template version " + submission.version() + ", which is not supported";
        return "This workbook " + version + ". Version " + current.get().version() + " of "
                + current.get().title() + " is current.";
    }
}
