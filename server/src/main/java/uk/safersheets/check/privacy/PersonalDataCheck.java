package uk.safersheets.check.privacy;

import uk.safersheets.budget.Work;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.functions.labels.PersonalData;

import uk.safersheets.cell.Severity;
import uk.safersheets.check.CheckContext;
import uk.safersheets.check.Checker;
import uk.safersheets.check.FaultCollector;
import uk.safersheets.check.FreeText;

/** Text that may identify a person. The finding says where and what kind, and does not repeat it. */
public final class PersonalDataCheck implements Checker {
    @Override
    public void look(CheckContext inspection, FaultCollector faults) {
        for (var text : FreeText.in(inspection)) {
            WorkBudget.count(Work.CHARACTERS, 1L + text.text().length());
            var held = text.isField() ? PersonalData.ofAnybody(text.text()) : PersonalData.in(text.text());
            held.ifPresent(what -> faults.add(text.finding("V015", Severity.ERROR)
                    .message(text.a1() + " may identify a person: it seems to hold " + what + ".")
                    .fix("Use a case reference instead.")
                    .build()));
        }
    }
}
