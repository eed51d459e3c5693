package uk.safersheets.app.check;

import java.util.function.Supplier;
import uk.safersheets.app.template.BuiltInTemplates;
import uk.safersheets.check.CheckResult;
import uk.safersheets.measure.Counted;
import uk.safersheets.measure.Measures;
import uk.safersheets.measure.Timed;

/** Counts and times checks, whether they come to an end or not. */
record CountedChecks(Measures measures) {
    private static final String UNREAD = "unread";

    CheckedSubmission of(Supplier<CheckedSubmission> check) {
        long began = System.nanoTime();
        String template = UNREAD;
        String outcome = "refused";
        try {
            var checked = check.get();
            template = BuiltInTemplates.word(checked.submission().template());
            outcome = outcome(checked.result().summary());
            return checked;
        } finally {
            measures.add(Counted.CHECKS, template, outcome);
            measures.took(Timed.CHECK, System.nanoTime() - began, template);
        }
    }

    private static String outcome(CheckResult.Summary summary) {
        if (summary.errors() > 0) {
            return "errors";
        }
        return summary.queries() > 0 ? "queries" : "clean";
    }
}
