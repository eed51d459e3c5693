package uk.safersheets.app.reconciliation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.safersheets.api.reconciliation.ReconciledJson;
import uk.safersheets.api.reconciliation.ReconciliationJson;
import uk.safersheets.api.reconciliation.ReconciliationJson.Broken;
import uk.safersheets.app.Person;
import uk.safersheets.cell.Plural;
import uk.safersheets.ledger.Pence;
import uk.safersheets.signoff.Actor;
import uk.safersheets.signoff.StepRefusal;
import uk.safersheets.signoff.StepRefusal.Reason;

/** What stands between a reconciliation and a signature. */
final class SigningPolicy {
    private static final int NAMED = 3;

    private SigningPolicy() {}

    /** Why it cannot be signed as far as its figures go; empty when every break is settled on its own. */
    static Optional<StepRefusal> unexplained(ReconciledJson answer) {
        var result = answer.result();
        if (!answer.isReadWhole()) {
            return Optional.of(new StepRefusal(
                    Reason.ERRORS,
                    "Part of the ledger's file was not read.",
                    "Set each row and tab aside with a reason, or correct the export and reconcile again."));
        }
        if (result.statement().balances()) {
            return Optional.empty();
        }
        return Optional.of(new StepRefusal(
                Reason.ERRORS,
                (open(result.breaks()) + unplaced(result.statement().unexplained())).strip(),
                "Match each, correct it, or make it a reconciling item, and sign then."));
    }

    /**
     * Why this person cannot sign it as it stands.
     *
     * @param preparer who signed it as its preparer; empty while nobody has
     */
    static Optional<StepRefusal> wrongPerson(Optional<Actor> preparer, Person person) {
        if (!person.isNamed()) {
            return Optional.of(new StepRefusal(
                    Reason.SAME_PERSON, "You did not say who you are.", "Enter your name, and sign again."));
        }
        if (preparer.filter(person.actor()::isSameAs).isPresent()) {
            return Optional.of(new StepRefusal(
                    Reason.SAME_PERSON,
                    person.name() + " prepared it and cannot approve it.",
                    "Ask somebody else to approve it."));
        }
        return Optional.empty();
    }

    private static String open(List<Broken> breaks) {
        String named = breaks.stream().limit(NAMED).map(SigningPolicy::told).collect(Collectors.joining("; "));
        int more = breaks.size() - NAMED;
        return Plural.count(breaks.size(), "break is open: ", "breaks are open: ")
                + named
                + (more > 0 ? " and " + more + " more. " : ". ");
    }

    private static String told(Broken broken) {
        return shown(broken.amount()) + " " + broken.breakKind().title()
                + (broken.line() == null ? "" : " on " + broken.line());
    }

    private static String unplaced(ReconciliationJson.Unexplained both) {
        boolean spending = EnteredAmounts.pence(both.spending()).orElseThrow() != 0;
        boolean income = EnteredAmounts.pence(both.income()).orElseThrow() != 0;
        return (spending ? shown(both.spending()) + " of spending is not explained. " : "")
                + (income ? shown(both.income()) + " of income is not explained." : "");
    }

    private static String shown(String amount) {
        return Pence.shown(EnteredAmounts.pence(amount).orElseThrow());
    }
}
