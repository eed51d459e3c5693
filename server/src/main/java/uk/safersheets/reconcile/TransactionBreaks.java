package uk.safersheets.reconcile;

import static uk.safersheets.ledger.Pence.shown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import uk.safersheets.ledger.Code;
import uk.safersheets.ledger.Total;
import uk.safersheets.ledger.Transaction;

/** Transactions that no line took: one break for each code, or for each choice of lines. */
final class TransactionBreaks {
    private TransactionBreaks() {}

    static List<Break> of(Matching matching) {
        var breaks = new ArrayList<Break>();
        var byCode = new LinkedHashMap<Code, List<Transaction>>();
        matching.unmatched()
                .forEach(one -> byCode.computeIfAbsent(one.code(), code -> new ArrayList<>())
                        .add(one));
        byCode.forEach((code, transactions) -> breaks.add(unmatched(code, transactions, matching)));
        matching.undecided().forEach(group -> breaks.add(undecided(group, matching)));
        matching.outdated().forEach(one -> breaks.add(outdated(one)));
        return breaks;
    }

    private static Break unmatched(Code code, List<Transaction> transactions, Matching matching) {
        return about(
                "unmatched",
                transactions,
                " on " + code + (transactions.size() == 1 ? " belongs" : " belong") + " to no line."
                        + CreditHint.of(transactions, matching),
                "Add the code to the map, or correct it in the ledger.");
    }

    private static Break undecided(Undecided group, Matching matching) {
        return about(
                "undecided",
                group.transactions(),
                " could belong to " + String.join(" or ", group.lines()) + "."
                        + (group.gaveUp() ? " There are too many combinations of amounts to look through." : "")
                        + CreditHint.of(group.transactions(), matching),
                "Write the line's reference, such as " + group.lines().get(0)
                        + ", into the ledger's description, or add a decision to the map.");
    }

    private static Break outdated(Transaction one) {
        return about(
                "decision-out-of-date",
                List.of(one),
                " no longer fits the decision about it, which splits another amount. We went by the rules.",
                "Decide again how it is split.");
    }

    private static Break about(String kind, List<Transaction> transactions, String message, String fix) {
        long pence = Total.of(transactions).pence();
        String what = transactions.size() == 1
                ? "Document " + transactions.get(0).id() + " of " + shown(pence)
                : transactions.size() + " transactions that add to " + shown(pence);
        return new Break(kind, null, pence, transactions, what + message, fix);
    }
}
