package uk.safersheets.reconcile.match;

import static uk.safersheets.ledger.Pence.shown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.ledger.Total;
import uk.safersheets.ledger.Transaction;
import uk.safersheets.reconcile.Confidence;
import uk.safersheets.reconcile.FundingLine;
import uk.safersheets.reconcile.Match;
import uk.safersheets.reconcile.Match.Kind;
import uk.safersheets.reconcile.Match.Part;

/**
 * Lines that share a code: by the words of the line, then by what each line has left, one to one, one transaction to
 * many lines, many transactions to one line. Only where there is one way to do it; the rest is for a person.
 */
final class SharedCodeMatcher {
    private static final Comparator<Transaction> LARGEST_FIRST =
            Comparator.comparing(Transaction::pence).reversed().thenComparing(Transaction.ORDER);

    private final Map<String, Long> left = new LinkedHashMap<>();
    private final List<Match> matches = new ArrayList<>();
    private final Set<Transaction> open;
    private final long tolerance;
    private final SearchBudget budget;
    private boolean gaveUp;

    /**
     * @param lines that the transactions could be on
     * @param spent what each line has had by other matches
     * @param unsure whose words may be those of several payments
     */
    SharedCodeMatcher(
            List<FundingLine> lines,
            List<Transaction> transactions,
            Map<String, Long> spent,
            long tolerance,
            Predicate<Transaction> unsure,
            SearchBudget budget) {
        this.budget = budget;
        this.open = new LinkedHashSet<>(transactions);
        this.tolerance = tolerance;
        lines.forEach(line ->
                left.put(line.line(), Math.subtractExact(line.allocated(), spent.getOrDefault(line.line(), 0L))));
        byWords(lines, unsure);
        left.values().removeIf(pence -> pence <= 0);
        oneToOne();
        oneToMany();
        manyToOne();
    }

    List<Match> matches() {
        return matches;
    }

    Undecided undecided(List<String> lines) {
        return new Undecided(lines, List.copyOf(open), gaveUp);
    }

    private void byWords(List<FundingLine> lines, Predicate<Transaction> unsure) {
        var words = new DistinctiveWords(lines);
        for (var one : open.stream().filter(unsure.negate()).toList()) {
            words.line(one).ifPresent(line -> {
                String reason = "Its words '" + words.shared(one, line) + "' are those of " + line
                        + " alone among the lines of its code.";
                take(Kind.ONE_TO_ONE, List.of(new Part(line, one.pence())), List.of(one), reason);
                left.merge(line, -one.pence(), Math::addExact);
            });
        }
    }

    /** To the penny first, so that a near amount never takes what belongs to an exact one. */
    private void oneToOne() {
        oneToOne(0);
        if (tolerance > 0) {
            oneToOne(tolerance);
        }
    }

    private void oneToOne(long within) {
        var transactions = new AmountIndex<>(open, Transaction::pence);
        var lines = new AmountIndex<>(left.keySet(), left::get);
        for (var line : List.copyOf(left.keySet())) {
            var fitting = transactions.near(left(line), within).stream()
                    .filter(open::contains)
                    .toList();
            if (fitting.size() == 1 && isAlone(lines.near(fitting.get(0).pence(), within))) {
                var one = fitting.get(0);
                String reason = "Of the lines of its code only " + line + " has " + shown(left(line)) + " left"
                        + off(one.pence() - left(line)) + ", and no other transaction is of that amount.";
                take(Kind.ONE_TO_ONE, List.of(new Part(line, one.pence())), List.of(one), reason);
                left.remove(line);
            }
        }
    }

    private long left(String line) {
        return Objects.requireNonNull(left.get(line), "line");
    }

    private boolean isAlone(List<String> lines) {
        return lines.stream().filter(left::containsKey).count() == 1;
    }

    private void oneToMany() {
        for (var one : List.copyOf(open)) {
            WorkBudget.steps(left.size());
            var lines = left.keySet().stream()
                    .sorted(Comparator.comparing(left::get, Comparator.reverseOrder()))
                    .toList();
            var places = find(lines.stream().map(left::get).toList(), one.pence());
            if (!places.isEmpty()) {
                split(one, places.stream().map(lines::get).toList());
            }
        }
    }

    /** Each line takes what it has left; a penny too much or too little is the first one's, which is the largest. */
    private void split(Transaction one, List<String> lines) {
        long sum = lines.stream().mapToLong(left::get).reduce(0, Math::addExact);
        var parts = new ArrayList<Part>();
        for (var line : lines) {
            parts.add(new Part(line, left(line) + (parts.isEmpty() ? one.pence() - sum : 0)));
        }
        String reason = "What " + String.join(" and ", lines) + " have left adds to " + shown(sum)
                + off(one.pence() - sum) + ", and no other lines of its code do.";
        take(Kind.ONE_TO_MANY, parts, List.of(one), reason);
        left.keySet().removeAll(lines);
    }

    private void manyToOne() {
        for (var line : List.copyOf(left.keySet())) {
            WorkBudget.steps(open.size());
            var payments = open.stream()
                    .filter(one -> one.pence() > 0)
                    .sorted(LARGEST_FIRST)
                    .toList();
            var places = find(payments.stream().map(Transaction::pence).toList(), left(line));
            if (!places.isEmpty()) {
                var several = places.stream().map(payments::get).toList();
                long sum = Total.of(several).pence();
                String reason = several.size() + " transactions add to the " + shown(left(line)) + " that " + line
                        + " has left" + off(sum - left(line)) + ", and no others of their code do.";
                take(Kind.MANY_TO_ONE, List.of(new Part(line, sum)), several, reason);
                left.remove(line);
            }
        }
    }

    private List<Integer> find(List<Long> amounts, long target) {
        var answer = Subset.find(amounts, target, tolerance, budget);
        gaveUp |= answer.gaveUp();
        return answer.places();
    }

    private static String off(long pence) {
        return pence == 0 ? "" : " (" + shown(Math.abs(pence)) + (pence > 0 ? " less" : " more") + " than was paid)";
    }

    private void take(Kind kind, List<Part> parts, List<Transaction> transactions, String reason) {
        matches.add(new Match(kind, parts, transactions, reason, Confidence.MEDIUM));
        transactions.forEach(open::remove);
    }
}
