package uk.safersheets.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import uk.safersheets.ledger.Ledger;
import uk.safersheets.ledger.Total;
import uk.safersheets.ledger.Transaction;
import uk.safersheets.reconcile.Statement.Item;

/** Puts a fund and its matched ledger side by side. */
final class Reconciling {
    private final Funding funding;
    private final Ledger ledger;
    private final LedgerMap map;
    private final Matching matching;

    Reconciling(Funding funding, Ledger ledger, LedgerMap map, Matching matching) {
        this.funding = funding;
        this.ledger = ledger;
        this.map = map;
        this.matching = matching;
    }

    Reconciliation result() {
        Map<String, Long> spent = matching.spent();
        var lines = funding.lines().stream()
                .map(line -> LineResult.of(line, spent.getOrDefault(line.line(), 0L)))
                .toList();
        var statement = statement();
        var breaks = new ArrayList<Break>();
        breaks.addAll(FileBreaks.of(ledger));
        breaks.addAll(FundBreaks.of(funding, statement.received(), ledger));
        breaks.addAll(new LineBreaks(funding, ledger, matching).all(lines));
        breaks.addAll(TransactionBreaks.of(matching));
        StatementBreak.of(statement, matching).ifPresent(breaks::add);
        return new Reconciliation(lines, matching.matches(), breaks, statement);
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

    /** What the ledger holds that the map sets aside, each transaction by itself. */
    private List<Item> items() {
        return matching.matches().stream()
                .filter(match -> match.kind() == Match.Kind.SET_ASIDE)
                .map(match -> item(match, match.transactions().get(0)))
                .toList();
    }

    private static Item item(Match match, Transaction transaction) {
        return new Item("set-aside", transaction.id() + ": " + match.reason(), -match.pence());
    }
}
