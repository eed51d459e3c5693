package uk.safersheets.check.privacy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
import uk.safersheets.contract.Rule;
import uk.safersheets.functions.labels.PersonClues;
import uk.safersheets.functions.labels.PersonalData;

/**
 * Text that may identify a person: a query, which an officer may answer, and an error where the template names nobody,
 * that is, where its own rules ask {@code PERSONIN}. There a forename alone is told too, in the columns that those rules
 * leave out. The finding says where and what kind, and does not repeat it.
 */
public final class PersonalDataCheck implements Checker {
    private static final String SCREEN = "PERSONIN(";
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
                    .message(
                            "We did not look for personal data in all texts because there is too much to look through.")
                    .fix(UncheckedRule.BY_EYE)
                    .build());
        }
    }

    private static boolean lookAtAll(CheckContext inspection, FaultCollector faults) {
        var screens = inspection.contract().rules().stream()
                .filter(rule -> rule.test().toUpperCase(Locale.ROOT).contains(SCREEN))
                .map(Rule::about)
                .toList();
        var severity = screens.isEmpty() ? Severity.QUERY : Severity.ERROR;
        for (var text : inspection.texts()) {
            WorkBudget.count(Work.CHARACTERS, 1L + text.text().length());
            held(text, screens)
                    .ifPresent(what -> faults.add(text.finding(RULE, severity)
                            .message(text.a1() + " may identify a person: it seems to hold " + what + ".")
                            .fix("Use a case reference instead.")
                            .build()));
        }
        return true;
    }

    private static Optional<String> held(FreeText text, List<Rule.About> screens) {
        if (text.isField()) {
            return PersonalData.ofAnybody(text.text());
        }
        boolean isLeftOut = !screens.isEmpty() && screens.stream().noneMatch(about -> isIn(about, text));
        var any = PersonalData.in(text.text());
        return isLeftOut ? any.or(() -> PersonClues.in(text.text(), null)) : any;
    }

    private static boolean isIn(Rule.About about, FreeText text) {
        return text.table() != null
                && text.table().equals(about.table())
                && (about.columns().isEmpty() || about.columns().contains(text.column()));
    }
}
