package uk.safersheets.app;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.safersheets.json.MatchDecisionsJson.One;
import uk.safersheets.publish.Refusal;
import uk.safersheets.reconcile.ReconcilingItem;

/** What a reconciling item needs: a kind, a reason, a person who answers for it, and a day by which it clears. */
final class ItemAsked {
    private ItemAsked() {}

    /** @param amount of what becomes the item, in pounds */
    static Optional<Refusal> fault(One one, String amount, Person person) {
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
                !one.amount().isEmpty() && !Amounts.pence(one.amount()).equals(Amounts.pence(amount));
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

    private static Optional<Refusal> no(String message, String fix) {
        return Optional.of(Settling.refusal(message, fix));
    }
}
