package uk.safersheets.app.reconciliation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.safersheets.api.reconciliation.MatchDecisionsJson.One;
import uk.safersheets.api.reconciliation.ReadingJson;
import uk.safersheets.app.Person;
import uk.safersheets.reconcile.DecisionKind;
import uk.safersheets.signoff.StepRefusal;

/** What it takes to set a row or a tab aside that was not read: that it is one, a reason, and a person. */
final class SetAsideRequest {
    private SetAsideRequest() {}

    /** @param reading null where the reconciliation was kept before there were reading reports */
    static Optional<StepRefusal> fault(One one, @Nullable ReadingJson reading, Person person) {
        if (!one.is(DecisionKind.SET_ASIDE)) {
            return no("A row that was not read can only be set aside.", "Use set-aside or undo.");
        }
        if (reading == null || !reading.isUnread(one.place())) {
            return no(
                    "The reading report has no '" + one.place() + "' that was not read.",
                    "Name a row or a tab as the report does, such as row 14 or tab May.");
        }
        if (one.reason().isEmpty()) {
            return no("You gave no reason to set " + one.place() + " aside.", "Say why; the statement prints it.");
        }
        return person.isNamed()
                ? Optional.empty()
                : no("You did not say who you are.", "Enter your name: the statement prints it.");
    }

    private static Optional<StepRefusal> no(String message, String fix) {
        return Optional.of(DecisionValidator.refusal(message, fix));
    }
}
