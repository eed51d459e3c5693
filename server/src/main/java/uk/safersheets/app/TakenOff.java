package uk.safersheets.app;

import static uk.safersheets.ledger.Pence.shown;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.safersheets.ledger.Code;
import uk.safersheets.ledger.Ledger;
import uk.safersheets.ledger.Transaction;
import uk.safersheets.ledger.TransactionId;
import uk.safersheets.reconcile.Break;
import uk.safersheets.reconcile.Match;
import uk.safersheets.reconcile.Reconciliation;

/**
 * Transactions whose match somebody rejected. The rules get them without a code or a word, so that none takes them; in
 * the answer they say again what they say.
 */
final class TakenOff {
    private final Map<TransactionId, Transaction> rejected = new LinkedHashMap<>();
    private final Ledger ledger;

    TakenOff(Ledger ledger, Remembered remembered) {
        this.ledger = ledger;
        ledger.transactions().stream()
                .filter(one -> remembered.isRejected(one.id()))
                .forEach(one -> rejected.put(one.id(), one));
    }

    Ledger hidden() {
        var transactions = ledger.transactions().stream()
                .map(one -> rejected.containsKey(one.id()) ? silent(one) : one)
                .toList();
        return new Ledger(
                ledger.files(), transactions, ledger.resent(), ledger.repeated(), ledger.changed(), ledger.reworded());
    }

    Reconciliation shownAgain(Reconciliation found) {
        var matches = found.matches().stream()
                .map(match -> new Match(
                        match.kind(), match.parts(), saying(match.transactions()), match.reason(), match.confidence()))
                .toList();
        return new Reconciliation(
                found.lines(),
                matches,
                found.breaks().stream().map(this::saidAgain).toList(),
                found.statement());
    }

    private Break saidAgain(Break one) {
        var transactions = saying(one.transactions());
        boolean isOurs = one.kind().equals("unmatched")
                && transactions.size() == 1
                && rejected.containsKey(transactions.get(0).id());
        return isOurs
                ? rejected(transactions.get(0))
                : new Break(one.kind(), one.line(), one.pence(), transactions, one.message(), one.fix());
    }

    private static Break rejected(Transaction one) {
        return new Break(
                "rejected",
                null,
                one.pence(),
                List.of(one),
                "The match of document " + one.id() + " of " + shown(one.pence())
                        + " was rejected, and it is on no line.",
                "Move it to the line it belongs to, or set it aside with a reason.");
    }

    private List<Transaction> saying(List<Transaction> transactions) {
        return transactions.stream()
                .map(one -> rejected.getOrDefault(one.id(), one))
                .toList();
    }

    /** Under a code of its own, so that it stands with no other. */
    private static Transaction silent(Transaction one) {
        var code = new Code("", "", "rejected " + one.id());
        return new Transaction(one.id(), one.date(), one.pence(), code, "", "", "");
    }
}
