package uk.safersheets.app;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import uk.safersheets.cell.Texts;
import uk.safersheets.json.MatchDecisionsJson;
import uk.safersheets.json.MatchDecisionsJson.One;
import uk.safersheets.ledger.TransactionId;
import uk.safersheets.reconcile.Decision;
import uk.safersheets.reconcile.Decision.Share;
import uk.safersheets.reconcile.Funding;
import uk.safersheets.reconcile.LedgerMap;

/** What people decided of a fund's transactions: the newest of each counts. */
final class Remembered {
    private final Map<List<String>, One> newest = new LinkedHashMap<>();

    Remembered(Collection<MatchDecisionsJson> said) {
        said.stream()
                .flatMap(all -> all.decisions().stream())
                .forEach(one -> newest.put(key(one.number(), one.line()), one));
    }

    /** Whether somebody said that a transaction is not where the rules would have it. */
    boolean isRejected(TransactionId id) {
        var one = newest.get(key(id.number(), id.line()));
        return one != null && one.decision().equals("reject");
    }

    /** The map with these before its own decisions; a decision about a line that the fund lost is passed over. */
    LedgerMap in(LedgerMap map, Funding funding) {
        var remembered = newest.values().stream()
                .filter(one -> !one.decision().equals("reject"))
                .filter(one -> one.to().stream()
                        .allMatch(part -> funding.line(part.line()).isPresent()))
                .map(Remembered::decision);
        return new LedgerMap(
                map.layout(),
                map.rules(),
                Stream.concat(remembered, map.decisions().stream()).toList(),
                map.tolerance(),
                map.opening(),
                map.received(),
                map.closing());
    }

    private static Decision decision(One one) {
        var parts = new ArrayList<Share>();
        one.to().forEach(part -> parts.add(new Share(part.line(), pence(part.amount()))));
        return new Decision(one.number(), one.line(), parts, parts.isEmpty() ? one.reason() : null);
    }

    private static Long pence(String amount) {
        return amount == null ? null : Amounts.pence(amount).orElseThrow();
    }

    private static List<String> key(String number, String line) {
        return List.of(Texts.key(number), Texts.key(line));
    }
}
