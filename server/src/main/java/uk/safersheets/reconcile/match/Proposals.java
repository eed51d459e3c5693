package uk.safersheets.reconcile.match;

import static uk.safersheets.ledger.Pence.shown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.cell.Texts;
import uk.safersheets.ledger.Total;
import uk.safersheets.ledger.Transaction;
import uk.safersheets.reconcile.Confidence;
import uk.safersheets.reconcile.Funding;
import uk.safersheets.reconcile.Match;
import uk.safersheets.reconcile.Match.Kind;
import uk.safersheets.reconcile.Match.Part;

/**
 * What the payments that no rule places could be: by supplier, words, date and amount. A proposal changes nothing until a
 * person takes it.
 */
public final class Proposals {
    /** Of more open payments only the first are added up; the others are still proposed one by one. */
    private static final int ADDED_UP = 100;

    private static final Comparator<Transaction> LARGEST_FIRST =
            Comparator.comparing(Transaction::pence).reversed().thenComparing(Transaction.ORDER);

    private final Funding funding;
    private final TransactionMatcher matching;
    private final long tolerance;
    private final List<Transaction> payments;
    private final Map<String, Long> left = new LinkedHashMap<>();
    private final List<Match> proposals = new ArrayList<>();
    private boolean gaveUp;

    public Proposals(Funding funding, TransactionMatcher matching, long tolerance) {
        this.funding = funding;
        this.matching = matching;
        this.tolerance = tolerance;
        this.payments = matching.unmatched().stream()
                .filter(one -> one.pence() > 0 && funding.allows(one.date()))
                .toList();
        for (var line : funding.lines()) {
            long rest = Math.subtractExact(line.allocated(), matching.spent().getOrDefault(line.line(), 0L));
            if (rest > 0) {
                left.put(line.line(), rest);
            }
        }
    }

    public List<Match> all() {
        oneToOne();
        if (!payments.isEmpty()) {
            gaveUp = payments.size() > ADDED_UP && !left.isEmpty();
            payments.stream().limit(ADDED_UP).forEach(this::oneToMany);
            left.forEach(this::manyToOne);
        }
        proposals.addAll(new CreditProposals(matching).all());
        return proposals;
    }

    /** Whether payments may add up to what a line has left, or lines to a payment, and it was not looked through. */
    public boolean gaveUp() {
        return gaveUp;
    }

    private void oneToOne() {
        var open = matching.unmatched().stream()
                .filter(one -> funding.allows(one.date()))
                .toList();
        var clues = new LineClues(funding, matching.matches(), open, left, tolerance);
        for (var one : open) {
            WorkBudget.step();
            clues.of(one)
                    .forEach((line, reasons) -> propose(
                            Kind.ONE_TO_ONE,
                            List.of(new Part(line, one.pence())),
                            List.of(one),
                            String.join(" ", reasons),
                            reasons.size() > 1 ? Confidence.HIGH : Confidence.MEDIUM));
        }
    }

    private void oneToMany(Transaction one) {
        WorkBudget.steps(left.size());
        var lines = left.keySet().stream()
                .sorted(Comparator.comparing(left::get, Comparator.reverseOrder()))
                .toList();
        var places = find(lines.stream().map(left::get).toList(), one.pence(), 0);
        if (!places.isEmpty()) {
            var taken = places.stream().map(lines::get).toList();
            String reason = "What " + String.join(" and ", taken) + " have left adds to its " + shown(one.pence())
                    + ", and no other lines do.";
            var parts = taken.stream()
                    .map(line -> new Part(line, left.getOrDefault(line, 0L)))
                    .toList();
            propose(Kind.ONE_TO_MANY, parts, List.of(one), reason, Confidence.MEDIUM);
        }
    }

    private void manyToOne(String line, long rest) {
        var some = payments.stream().limit(ADDED_UP).toList();
        var bySupplier = some.stream()
                .filter(one -> !Texts.key(one.supplier()).isEmpty())
                .collect(Collectors.groupingBy(
                        one -> Texts.key(one.supplier()), LinkedHashMap::new, Collectors.toList()));
        var found = new HashMap<String, List<Transaction>>();
        bySupplier.forEach((supplier, theirs) -> {
            var several = adding(theirs, rest);
            if (!several.isEmpty()) {
                found.put(supplier, several);
            }
        });
        if (found.size() == 1) {
            var several = found.values().iterator().next();
            proposeSeveral(
                    line,
                    rest,
                    several,
                    several.size() + " payments to " + several.get(0).supplier());
        } else if (found.isEmpty()) {
            var several = adding(some, rest);
            if (!several.isEmpty()) {
                proposeSeveral(line, rest, several, several.size() + " payments");
            }
        }
    }

    private List<Transaction> adding(List<Transaction> payments, long rest) {
        var sorted = payments.stream().sorted(LARGEST_FIRST).toList();
        return find(sorted.stream().map(Transaction::pence).toList(), rest, tolerance).stream()
                .map(sorted::get)
                .toList();
    }

    private List<Integer> find(List<Long> amounts, long target, long within) {
        var answer = Subset.find(amounts, target, within, matching.budget());
        gaveUp |= answer.gaveUp();
        return answer.places();
    }

    private void proposeSeveral(String line, long rest, List<Transaction> several, String what) {
        long sum = Total.of(several).pence();
        String reason = what + " add to " + shown(sum) + "; " + line + " has " + shown(rest) + " left.";
        propose(Kind.MANY_TO_ONE, List.of(new Part(line, sum)), several, reason, Confidence.MEDIUM);
    }

    private void propose(
            Kind kind, List<Part> parts, List<Transaction> transactions, String reason, Confidence confidence) {
        proposals.add(new Match(kind, parts, transactions, reason, confidence));
    }
}
