package uk.safersheets.reconcile.match;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.ledger.Pence;
import uk.safersheets.ledger.Transaction;
import uk.safersheets.reconcile.CodingRule;
import uk.safersheets.reconcile.Confidence;
import uk.safersheets.reconcile.Match;

/** Pairs reversals and credits with what they cancel: the same code, the same amount, and a tie to one alone. */
final class ReversalMatcher {
    private final List<Match> matches = new ArrayList<>();
    private final Set<Transaction> paired = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Transaction, List<Transaction>> unpaired = new IdentityHashMap<>();
    private final Set<Transaction> unsure = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Transaction> left;

    /** What two must have in common: a code, or the one rule they are under, and the amount. */
    private record Key(Object place, long pence) {}

    private ReversalMatcher(List<Transaction> transactions, Function<Transaction, List<CodingRule>> rules) {
        pairAlike(transactions, Transaction::code);
        pairAlike(
                left(transactions),
                one -> rules.apply(one).size() == 1 ? rules.apply(one).get(0) : one.code());
        left = left(transactions);
    }

    /**
     * @param transactions in their order
     * @param rules of the map that a transaction satisfies
     */
    static ReversalMatcher of(List<Transaction> transactions, Function<Transaction, List<CodingRule>> rules) {
        return new ReversalMatcher(transactions, rules);
    }

    private List<Transaction> left(List<Transaction> transactions) {
        return transactions.stream().filter(one -> !paired.contains(one)).toList();
    }

    private void pairAlike(List<Transaction> transactions, Function<Transaction, Object> place) {
        var amounts = transactions.stream()
                .filter(one -> one.pence() < 0)
                .map(one -> -one.pence())
                .collect(Collectors.toSet());
        var alike = new LinkedHashMap<Key, List<Transaction>>();
        transactions.stream()
                .filter(one -> amounts.contains(Math.abs(one.pence())))
                .forEach(one -> alike.computeIfAbsent(
                                new Key(place.apply(one), Math.abs(one.pence())), first -> new ArrayList<>())
                        .add(one));
        alike.values().forEach(this::pair);
    }

    List<Match> matches() {
        return matches;
    }

    /** What cancels nothing, in its order. */
    List<Transaction> left() {
        return left;
    }

    /** Whether a credit is tied to more than one payment, so that its words may be those of any of them. */
    boolean isUnsure(Transaction credit) {
        return unsure.contains(credit);
    }

    /** The payments of the same code and amount that a credit could cancel, and nothing says which. */
    List<Transaction> couldCancel(Transaction credit) {
        var payments = unpaired.getOrDefault(credit, List.of());
        WorkBudget.steps(payments.size());
        return payments.stream()
                .filter(one -> !one.date().isAfter(credit.date()))
                .toList();
    }

    private void pair(List<Transaction> alike) {
        var spent =
                new ArrayList<>(alike.stream().filter(one -> one.pence() > 0).toList());
        var credits =
                new ArrayList<>(alike.stream().filter(one -> one.pence() < 0).toList());
        if (!spent.isEmpty()) {
            var ties = new CreditTies(spent);
            pair(spent, credits, ties::named, Confidence.CERTAIN, "one names the number of the other");
            pair(
                    spent,
                    credits,
                    ties::earlier,
                    Confidence.HIGH,
                    "it came later, for the same amount, code and supplier");
            credits.forEach(credit -> unpaired.put(credit, List.copyOf(spent)));
        }
    }

    private void pair(
            List<Transaction> spent,
            List<Transaction> credits,
            Function<Transaction, List<Transaction>> tied,
            Confidence confidence,
            String why) {
        for (var credit : List.copyOf(credits)) {
            var all = tied.apply(credit);
            WorkBudget.steps(all.size());
            var tiedToIt = all.stream().filter(one -> !paired.contains(one)).toList();
            if (tiedToIt.size() > 1) {
                unsure.add(credit);
            } else if (tiedToIt.size() == 1) {
                var cancelled = tiedToIt.get(0);
                WorkBudget.steps(spent.size() + credits.size());
                spent.remove(cancelled);
                credits.remove(credit);
                paired.add(cancelled);
                paired.add(credit);
                matches.add(match(cancelled, credit, confidence, why));
            }
        }
    }

    private static Match match(Transaction spent, Transaction credit, Confidence confidence, String why) {
        String sort = (spent.description() + credit.description())
                        .toLowerCase(Locale.ROOT)
                        .contains("accru")
                ? "accrual"
                : "payment";
        String reason = "The credit " + credit.id() + " cancels the " + sort + " " + spent.id() + " of "
                + Pence.shown(spent.pence()) + " on " + places(spent, credit) + ": " + why + ".";
        return new Match(Match.Kind.CANCELLED, List.of(), List.of(spent, credit), reason, confidence);
    }

    private static String places(Transaction spent, Transaction credit) {
        return spent.code().equals(credit.code())
                ? spent.code().toString()
                : spent.code() + " and " + credit.code() + ", which one rule of the map takes";
    }
}
