package uk.safersheets.check.privacy;

import uk.safersheets.budget.OverBudgetException;
import uk.safersheets.budget.Work;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.cell.Severity;
import uk.safersheets.check.CheckContext;
import uk.safersheets.check.Checker;
import uk.safersheets.check.FaultCollector;
import uk.safersheets.check.Finding;
import uk.safersheets.check.FreeText;
import uk.safersheets.check.UncheckedRule;
import uk.safersheets.functions.labels.PersonalData;

/** Text that may identify a person. The finding says where and what kind, and does not repeat it. */
public final class PersonalDataCheck implements Checker {
    private static final String RULE = "V015";

    /** It may use one of so many parts of the time that is left, so that the rest is checked too. */
    private static final int PARTS = 3;

    @Override
    public void look(CheckContext inspection, FaultCollector faults) {
        try {
            WorkBudget.share(PARTS, () -> lookAtAll(inspection, faults));
        } catch (OverBudgetException over) {
            if (!over.isShare()) {
                throw over;
            }
            faults.add(Finding.of(RULE, Severity.NOT_CHECKED)
                    .message("We did not look for personal data in all texts because there is too much to look through.")
                    .fix(UncheckedRule.BY_EYE)
                    .build());
        }
    }

    private static boolean lookAtAll(CheckContext inspection, FaultCollector faults) {
        for (var text : FreeText.in(inspection)) {
            WorkBudget.count(Work.CHARACTERS, 1L + text.text().length());
            var held = text.isField() ? PersonalData.ofAnybody(text.text()) : PersonalData.in(text.text());
            held.ifPresent(what -> faults.add(text.finding(RULE, Severity.ERROR)
                    .message(text.a1() + " may identify a person: it seems to hold " + what + ".")
                    .fix("Use a case reference instead.")
                    .build()));
        }
        return true;
    }
}
