package uk.safersheets.reconcile.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.ledger.Transaction;
import uk.safersheets.reconcile.CodingRule;
import uk.safersheets.reconcile.Confidence;
import uk.safersheets.reconcile.Decisions;
import uk.safersheets.reconcile.Funding;
import uk.safersheets.reconcile.LedgerMap;
import uk.safersheets.reconcile.Match;
import uk.safersheets.reconcile.Match.Kind;
import uk.safersheets.reconcile.Match.Part;
import uk.safersheets.reconcile.ReconcilingItem;
import uk.safersheets.reconcile.Target;

/** Finds for every transaction the line it belongs to, or leaves it for a person. */
public final class TransactionMatcher {
    private final Funding funding;
    private final CodingMap map;
    private final LineReferences named;
    private final Decisions decisions;
    private final Map<Transaction, List<CodingRule>> rules;
    private final Map<CodingRule, List<String>> linesOf = new IdentityHashMap<>();
    private final Map<CodingRule, String> reasons = new IdentityHashMap<>();
    private final List<Match> matches = new ArrayList<>();
    private final Map<String, Long> spent = new HashMap<>();
    private final List<Transaction> unmatched = new ArrayList<>();
    private final Map<List<String>, List<Transaction>> shared = new LinkedHashMap<>();
    private final List<Undecided> undecided = new ArrayList<>();

    private final SearchBudget budget = new SearchBudget();
    private ReversalMatcher cancelling;

    private TransactionMatcher(Funding funding, LedgerMap map, List<Transaction> transactions) {
        this.rules = new IdentityHashMap<>(transactions.size());
        this.funding = funding;
        this.map = new CodingMap(map.rules());
        this.named = new LineReferences(funding);
        this.cancelling = ReversalMatcher.of(List.of(), this.map::of);
        this.decisions = new Decisions(map.decisions(), funding, transactions);
        map.rules().forEach(rule -> linesOf.put(rule, lines(rule)));
    }

    /** @param transactions in the order of {@link Transaction#ORDER} */
    public static TransactionMatcher of(Funding funding, List<Transaction> transactions, LedgerMap map) {
        var matching = new TransactionMatcher(funding, map, transactions);
        var rest = transactions.stream()
                .filter(one -> !matching.isDecided(one) && !matching.isOffTheLines(one))
                .toList();
        matching.matchRest(rest, map.tolerance());
        return matching;
    }

    private void matchRest(List<Transaction> rest, long tolerance) {
        cancelling = ReversalMatcher.of(rest, this::rules);
        cancelling.matches().forEach(this::take);
        cancelling.left().forEach(this::match);
        tellApart(tolerance);
    }

    public List<Match> matches() {
        return matches;
    }

    /** What belongs to no line, in its order. */
    public List<Transaction> unmatched() {
        return unmatched;
    }

    public List<Undecided> undecided() {
        return undecided;
    }

    public List<Transaction> outdated() {
        return decisions.outdated();
    }

    /** What somebody took off its line. */
    public List<Transaction> rejected() {
        return decisions.rejected();
    }

    /** Every transaction that is not matched. */
    public List<Transaction> open() {
        return Stream.of(
                        unmatched.stream(),
                        undecided.stream().flatMap(group -> group.transactions().stream()),
                        rejected().stream())
                .flatMap(transactions -> transactions)
                .toList();
    }

    /** The named item that a transaction was turned into. */
    public @Nullable ReconcilingItem named(Transaction transaction) {
        return decisions.item(transaction);
    }

    /** The payments that a credit could cancel. */
    List<Transaction> couldCancel(Transaction credit) {
        return cancelling.couldCancel(credit);
    }

    /** What is left of it for searches after the matching. */
    SearchBudget budget() {
        return budget;
    }

    /** What each line has had so far, in pence. */
    public Map<String, Long> spent() {
        return spent;
    }

    private void take(Match match) {
        matches.add(match);
        match.parts().forEach(part -> spent.merge(part.line(), part.pence(), Math::addExact));
    }

    private boolean isDecided(Transaction transaction) {
        var decided = new ArrayList<Match>();
        boolean isSettled = decisions.settles(transaction, decided);
        decided.forEach(this::take);
        return isSettled;
    }

    /** Whether it is received or set aside, which makes it a match without a line. */
    private boolean isOffTheLines(Transaction transaction) {
        var rules = rules(transaction);
        if (rules.stream().map(CodingRule::target).distinct().count() != 1
                || rules.get(0).target() instanceof Target.Lines) {
            return false;
        }
        String words = rules.get(0).words();
        if (rules.get(0).target() instanceof Target.SetAside aside) {
            add(
                    Kind.SET_ASIDE,
                    List.of(),
                    transaction,
                    "The map sets " + words + " aside: " + aside.reason() + ".",
                    Confidence.CERTAIN);
        } else {
            add(
                    Kind.RECEIVED,
                    List.of(),
                    transaction,
                    "The map takes " + words + " for money received.",
                    Confidence.CERTAIN);
        }
        return true;
    }

    private List<CodingRule> rules(Transaction transaction) {
        return rules.computeIfAbsent(transaction, map::of);
    }

    private void match(Transaction transaction) {
        WorkBudget.step();
        var rules = rules(transaction);
        var lines = lines(rules);
        if (lines.size() == 1) {
            String reason = reasons.computeIfAbsent(
                    rules.get(0), rule -> "The map gives " + rule.words() + " to " + lines.get(0) + ".");
            onto(lines.get(0), transaction, reason, Confidence.CERTAIN);
        } else {
            matchByName(transaction, lines);
        }
    }

    private void matchByName(Transaction transaction, List<String> candidates) {
        var names = named.of(transaction, candidates);
        if (names.size() == 1) {
            String line = names.get(0);
            onto(line, transaction, "Its reference or description names " + line + ".", Confidence.HIGH);
        } else if (candidates.isEmpty()) {
            unmatched.add(transaction);
        } else {
            shared.computeIfAbsent(candidates, lines -> new ArrayList<>()).add(transaction);
        }
    }

    private void tellApart(long tolerance) {
        shared.forEach((lines, transactions) -> {
            var candidates =
                    lines.stream().map(line -> funding.line(line).orElseThrow()).toList();
            var code =
                    new SharedCodeMatcher(candidates, transactions, spent(), tolerance, cancelling::isUnsure, budget);
            code.matches().forEach(this::take);
            var rest = code.undecided(lines);
            if (!rest.transactions().isEmpty()) {
                undecided.add(rest);
            }
        });
    }

    /** The references as the workbook writes them, each once. */
    private List<String> lines(List<CodingRule> rules) {
        return rules.size() == 1
                ? linesOf(rules.get(0))
                : rules.stream()
                        .flatMap(rule -> linesOf(rule).stream())
                        .distinct()
                        .sorted()
                        .toList();
    }

    private List<String> linesOf(CodingRule rule) {
        return Objects.requireNonNull(linesOf.get(rule), "rule");
    }

    private List<String> lines(CodingRule rule) {
        return rule.target() instanceof Target.Lines to
                ? to.lines().stream()
                        .map(line -> funding.line(line).orElseThrow().line())
                        .distinct()
                        .sorted()
                        .toList()
                : List.of();
    }

    private void onto(String line, Transaction transaction, String reason, Confidence confidence) {
        add(Kind.ONE_TO_ONE, List.of(new Part(line, transaction.pence())), transaction, reason, confidence);
    }

    private void add(Kind kind, List<Part> parts, Transaction transaction, String reason, Confidence confidence) {
        take(new Match(kind, parts, List.of(transaction), reason, confidence));
    }
}
