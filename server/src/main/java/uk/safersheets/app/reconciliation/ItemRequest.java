package uk.safersheets.app.reconciliation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.safersheets.api.reconciliation.MatchDecisionsJson.One;
import uk.safersheets.app.Person;
import uk.safersheets.reconcile.ReconcilingItem;
import uk.safersheets.signoff.StepRefusal;

/** What a reconciling item needs: a kind, a reason, a person who answers for it, and a day by which it clears. */
final class ItemRequest {
    private ItemRequest() {}

    /** @param amount of what becomes the item, in pounds */
    static Optional<StepRefusal> fault(One one, String amount, Person person) {
        if (ReconcilingItem.Kind.of(one.kind()).isEmpty()) {
            return no("'" + one.kind() + "' is no kind of item.", "Use one of " + kinds() + ".");
        }
        if (one.reason().isEmpty()) {
            return no("You gave no reason for the item.", "Say why it does not tie yet.");
        }
        if (!person.isNamed()) {
            return no("You did not say who you are.", "Enter your name: you answer for the item.");
        }
        if (!isDay(one.clears())) {
            return no(
                    one.clears().isEmpty()
                            ? "You did not say when the item clears."
                            : "'" + one.clears() + "' is no day on which the item clears.",
                    "Give the day as 2020-04-30.");
        }
        boolean isOther =
                !one.amount().isEmpty() && !EnteredAmounts.pence(one.amount()).equals(EnteredAmounts.pence(amount));
        return isOther
                ? no("You entered £" + one.amount() + "; the amount is £" + amount + ".", "Leave the amount out.")
                : Optional.empty();
    }

    private static boolean isDay(String text) {
        try {
            return LocalDate.parse(text) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static String kinds() {
        return Arrays.stream(ReconcilingItem.Kind.values())
                .map(ReconcilingItem.Kind::word)
                .collect(Collectors.joining(", "));
    }

    private static Optional<StepRefusal> no(String message, String fix) {
        return Optional.of(DecisionValidator.refusal(message, fix));
    }
}
