package uk.safersheets.app;

import java.util.List;
import java.util.Optional;
import uk.safersheets.cell.Severity;
import uk.safersheets.cell.Submission;
import uk.safersheets.check.CheckResult;
import uk.safersheets.check.Finding;
import uk.safersheets.contract.Contract;

/** What a workbook is told whose template version nobody knows, or is no longer taken: that, and the way out. */
final class UnknownVersion {
    private UnknownVersion() {}

    static CheckResult result(Submission submission, Optional<KnownTemplate> newest) {
        var current = newest.map(known -> known.prepared().contract());
        var finding = Finding.of("V001", Severity.ERROR)
                .message(message(submission, current))
                .fix(
                        current.isPresent()
                                ? "Download the current template and copy your entries across."
                                : "Download one of the templates of this service, or ask for yours to be registered.")
                .build();
        return new CheckResult(
                submission.template(),
                submission.version(),
                new CheckResult.Summary(1, 0, 0, 0),
                List.of(finding),
                List.of());
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
