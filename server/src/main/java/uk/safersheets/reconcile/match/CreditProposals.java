package uk.safersheets.reconcile.match;

import static uk.safersheets.ledger.Pence.shown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import uk.safersheets.cell.Texts;
import uk.safersheets.ledger.Transaction;
import uk.safersheets.reconcile.Confidence;
import uk.safersheets.reconcile.Match;

/** Credits that nobody has placed, each with every payment that it could cancel. */
final class CreditProposals {
    private final TransactionMatcher matching;
    private final Map<Long, List<Transaction>> payments = new HashMap<>();

    CreditProposals(TransactionMatcher matching) {
        this.matching = matching;
    }

    List<Match> all() {
        var credits = matching.open().stream().filter(one -> one.pence() < 0).toList();
        if (credits.isEmpty()) {
            return List.of();
        }
        Stream.concat(
                        matching.open().stream(),
                        matching.matches().stream()
                                .filter(match -> match.kind().isSpending())
                                .flatMap(match -> match.transactions().stream()))
                .filter(one -> one.pence() > 0)
                .forEach(one -> payments.computeIfAbsent(one.pence(), first -> new ArrayList<>())
                        .add(one));
        return credits.stream().flatMap(this::of).toList();
    }

    private Stream<Match> of(Transaction credit) {
        var candidates = payments.getOrDefault(-credit.pence(), List.of()).stream()
                .filter(one -> !one.date().isAfter(credit.date()))
                .filter(one -> !reason(one, credit).isEmpty())
                .sorted(Transaction.ORDER)
                .toList();
        String others =
                candidates.size() > 1 ? " It could cancel any of " + candidates.size() + " payments: choose one." : "";
        return candidates.stream()
                .map(one -> new Match(
                        Match.Kind.CANCELLED,
                        List.of(),
                        List.of(one, credit),
                        "The credit " + credit.id() + " could cancel " + one.id() + " of " + shown(one.pence()) + ": "
                                + reason(one, credit) + "." + others,
                        Confidence.MEDIUM));
    }

    /** Empty where only the amount speaks for it. */
    private static String reason(Transaction payment, Transaction credit) {
        String supplier = Texts.key(payment.supplier());
        if (NumberReference.eachOther(payment, credit)) {
            return "one names the number of the other";
        }
        if (!supplier.isEmpty() && supplier.equals(Texts.key(credit.supplier()))) {
            return "the same amount and supplier, and it came later";
        }
        return payment.code().equals(credit.code()) ? "the same amount and code, and it came later" : "";
    }
}
