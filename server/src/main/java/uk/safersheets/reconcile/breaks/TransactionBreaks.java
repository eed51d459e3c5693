package uk.safersheets.reconcile.breaks;

import static uk.safersheets.ledger.Pence.shown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import uk.safersheets.cell.Plural;
import uk.safersheets.ledger.Code;
import uk.safersheets.ledger.Total;
import uk.safersheets.ledger.Transaction;
import uk.safersheets.reconcile.Break;
import uk.safersheets.reconcile.BreakKind;
import uk.safersheets.reconcile.match.CreditHint;
import uk.safersheets.reconcile.match.TransactionMatcher;
import uk.safersheets.reconcile.match.Undecided;

/** Transactions that no line took: one break for each code, or for each choice of lines. */
public final class TransactionBreaks {
    private static final String GAVE_UP = " There are too many combinations of amounts to look through.";

    private TransactionBreaks() {}

    /** @param gaveUp whether not every proposal was looked for */
    public static List<Break> of(TransactionMatcher matching, boolean gaveUp) {
        var breaks = new ArrayList<Break>();
        var byCode = new LinkedHashMap<Code, List<Transaction>>();
        matching.unmatched()
                .forEach(one -> byCode.computeIfAbsent(one.code(), code -> new ArrayList<>())
                        .add(one));
        byCode.forEach((code, transactions) -> {
            addAny(breaks, transactions, one -> one.pence() > 0, spent -> unmatched(code, spent, matching, gaveUp));
            addAny(breaks, transactions, one -> one.pence() <= 0, income -> income(code, income, matching));
        });
        matching.rejected().forEach(one -> breaks.add(rejected(one)));
        matching.undecided().forEach(group -> breaks.add(undecided(group, matching)));
        matching.outdated().forEach(one -> breaks.add(outdated(one)));
        return breaks;
    }

    /** What came in and what went out apart, so that neither hides the other. */
    private static void addAny(
            List<Break> breaks,
            List<Transaction> transactions,
            Predicate<Transaction> which,
            Function<List<Transaction>, Break> toBreak) {
        var some = transactions.stream().filter(which).toList();
        if (!some.isEmpty()) {
            breaks.add(toBreak.apply(some));
        }
    }

    private static Break income(Code code, List<Transaction> transactions, TransactionMatcher matching) {
        return about(
                BreakKind.UNMATCHED,
                transactions,
                " came in on " + code + " and nobody has said what for." + CreditHint.of(transactions, matching),
                "Say that it was received from the funder, or which payment it gives back.");
    }

    private static Break rejected(Transaction one) {
        return new Break(
                BreakKind.REJECTED,
                null,
                one.pence(),
                List.of(one),
                "The match of document " + one.id() + " of " + shown(one.pence())
                        + " was rejected, and it is on no line.",
                "Move it to the line it belongs to, or set it aside with a reason.");
    }

    private static Break unmatched(
            Code code, List<Transaction> transactions, TransactionMatcher matching, boolean gaveUp) {
        return about(
                BreakKind.UNMATCHED,
                transactions,
                " on " + code + Plural.of(transactions.size(), " belongs", " belong") + " to no line."
                        + (gaveUp ? GAVE_UP : "")
                        + CreditHint.of(transactions, matching),
                "Add the code to the map, or correct it in the ledger.");
    }

    private static Break undecided(Undecided group, TransactionMatcher matching) {
        return about(
                BreakKind.UNDECIDED,
                group.transactions(),
                " could belong to " + String.join(" or ", group.lines()) + "."
                        + (group.gaveUp() ? GAVE_UP : "")
                        + CreditHint.of(group.transactions(), matching),
                "Write the line's reference, such as " + group.lines().get(0)
                        + ", into the ledger's description, or add a decision to the map.");
    }

    private static Break outdated(Transaction one) {
        return about(
                BreakKind.DECISION_OUT_OF_DATE,
                List.of(one),
                " no longer fits the decision about it, which splits another amount. We went by the rules.",
                "Decide again how it is split.");
    }

    private static Break about(BreakKind kind, List<Transaction> transactions, String message, String fix) {
        long pence = Total.of(transactions).pence();
        String what = transactions.size() == 1
                ? "Document " + transactions.get(0).id() + " of " + shown(pence)
                : transactions.size() + " transactions that add to " + shown(pence);
        return new Break(kind, null, pence, transactions, what + message, fix);
    }
}
