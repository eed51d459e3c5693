package uk.safersheets.hostile;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Clock;
import java.time.Duration;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.app.check.CheckWorkbook;
import uk.safersheets.app.runtime.WorkbookModule;
import uk.safersheets.app.template.BuiltInTemplates;
import uk.safersheets.budget.OverBudgetException;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.budget.WorkLimits;
import uk.safersheets.excel.opc.RefusedFileException;
import uk.safersheets.excel.opc.UploadLimits;

/** What comes of files that ask for too much, within the budget of a request in a heap of 256 MB. */
final class Overloads {
    static final String ANSWERED = "answered";
    static final String TOO_MUCH = "too-much-work";

    private static final WorkLimits LIMITS =
            WorkLimits.ofHeap(256L << 20).lasting(Duration.ofSeconds(1), Duration.ofSeconds(60));

    private static final CheckWorkbook CHECK =
            WorkbookModule.of(new BuiltInTemplates(), UploadLimits.STANDARD).check(Clock.systemUTC());

    static {
        // Reads the template, which no file is to pay for.
        CHECK.file(TestWorkbooks.template("action-plan"), "blank.xlsx");
    }

    private Overloads() {}

    /** What a check of a file ends in: an answer, or the slug of its refusal. It always ends. */
    static String outcome(byte[] file) {
        return assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            try {
                WorkBudget.within(LIMITS, () -> CHECK.file(file, "sent.xlsx"));
                return ANSWERED;
            } catch (OverBudgetException over) {
                return TOO_MUCH;
            } catch (RefusedFileException refused) {
                return refused.slug();
            }
        });
    }
}
