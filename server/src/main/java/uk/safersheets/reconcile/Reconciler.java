package uk.safersheets.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import uk.safersheets.ledger.Ledger;
import uk.safersheets.ledger.Total;
import uk.safersheets.ledger.Transaction;
import uk.safersheets.reconcile.Statement.Item;
import uk.safersheets.reconcile.Statement.Open;
import uk.safersheets.reconcile.breaks.FileBreaks;
import uk.safersheets.reconcile.breaks.FundBreaks;
import uk.safersheets.reconcile.breaks.LineBreaks;
import uk.safersheets.reconcile.breaks.TransactionBreaks;
import uk.safersheets.reconcile.match.Proposals;
import uk.safersheets.reconcile.match.TransactionMatcher;

/** Puts a fund and its matched ledger side by side. */
final class Reconciler {
    private final Funding funding;
    private final Ledger ledger;
    private final LedgerMap map;
    private final TransactionMatcher matching;

    Reconciler(Funding funding, Ledger ledger, LedgerMap map, TransactionMatcher matching) {
        this.funding = funding;
        this.ledger = ledger;
        this.map = map;
        this.matching = matching;
    }

    Reconciliation result(Map<String, ReconcilingItem> items) {
        Map<String, Long> spent = matching.spent();
        var lines = funding.lines().stream()
                .map(line -> LineResult.of(line, spent.getOrDefault(line.line(), 0L)))
                .toList();
        var statement = statement();
        var proposals = new Proposals(funding, matching, map.tolerance());
        var proposed = proposals.all();
        var breaks = breaks(lines, statement, proposals.gaveUp());
        var open = breaks.stream().filter(one -> !items.containsKey(one.id())).toList();
        var settled = breaks.stream()
                .filter(one -> items.containsKey(one.id()))
                .map(one -> new SettledBreak(one, Objects.requireNonNull(items.get(one.id()), "item")))
                .toList();
        return new Reconciliation(
                lines,
                matching.matches(),
                proposed,
                open,
                settled,
                statement(statement, settled).with(open(open)));
    }

    private List<Break> breaks(List<LineResult> lines, Statement statement, boolean gaveUp) {
        var breaks = new ArrayList<Break>();
        breaks.addAll(FileBreaks.of(ledger));
        breaks.addAll(FundBreaks.of(funding, statement.received(), ledger));
        breaks.addAll(new LineBreaks(funding, ledger, matching).all(lines));
        breaks.addAll(TransactionBreaks.of(matching, gaveUp));
        StatementBreak.of(statement, matching).ifPresent(breaks::add);
        return breaks;
    }

    private Open open(List<Break> breaks) {
        var open = matching.open();
        return new Open(
                Math.negateExact(sum(open.stream().filter(one -> one.pence() < 0))),
                sum(open.stream().filter(one -> one.pence() > 0)),
                breaks.size());
    }

    private static long sum(Stream<Transaction> transactions) {
        return Total.of(transactions.toList()).pence();
    }

    /** The statement with what was settled of the ledger's own balance. */
    private static Statement statement(Statement before, List<SettledBreak> settled) {
        var items = new ArrayList<>(before.items());
        settled.stream()
                .filter(one -> one.what().kind() == BreakKind.CLOSING_BALANCE)
                .map(one ->
                        item(one.item(), "Balance of the ledger", -one.what().pence()))
                .forEach(items::add);
        return Statement.of(before.opening(), before.received(), before.spent(), items, before.closing());
    }

    private Statement statement() {
        long outside =
                map.received().stream().mapToLong(LedgerMap.Instalment::pence).reduce(0, Math::addExact);
        long received = Math.addExact(outside, -sum(Match.Kind.RECEIVED));
        long spent = matching.matches().stream()
                .filter(match -> match.kind().isSpending())
                .mapToLong(Match::pence)
                .reduce(0, Math::addExact);
        long posted = Total.of(ledger.transactions()).pence();
        long derived = Math.subtractExact(Math.addExact(map.opening(), outside), posted);
        long closing = map.closing() == null ? derived : map.closing();
        return Statement.of(map.opening(), received, spent, items(), closing);
    }

    private long sum(Match.Kind kind) {
        return matching.matches().stream()
                .filter(match -> match.kind() == kind)
                .mapToLong(Match::pence)
                .reduce(0, Math::addExact);
    }

    /** What the ledger holds that is no spending of this fund, each transaction by itself. */
    private List<Item> items() {
        return matching.matches().stream()
                .flatMap(match -> item(match).stream())
                .toList();
    }

    private Optional<Item> item(Match match) {
        var first = match.transactions().get(0);
        return switch (match.kind()) {
            case SET_ASIDE ->
                Optional.of(new Item("set-aside", first.id() + ": " + match.reason(), -match.pence(), null));
            case ITEM -> {
                var named = Objects.requireNonNull(matching.named(first), "named");
                yield Optional.of(item(named, first.id().toString(), -match.pence()));
            }
            default -> Optional.empty();
        };
    }

    private static Item item(ReconcilingItem named, String what, long pence) {
        return new Item(named.kind().word(), what + ": " + named.words(), pence, named);
    }
}
