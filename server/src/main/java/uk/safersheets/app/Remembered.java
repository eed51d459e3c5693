package uk.safersheets.app;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import uk.safersheets.cell.Texts;
import uk.safersheets.json.MatchDecisionsJson;
import uk.safersheets.json.MatchDecisionsJson.One;
import uk.safersheets.ledger.Meaning;
import uk.safersheets.ledger.TransactionId;
import uk.safersheets.reconcile.CodingRule;
import uk.safersheets.reconcile.Decision;
import uk.safersheets.reconcile.Decision.Share;
import uk.safersheets.reconcile.Funding;
import uk.safersheets.reconcile.LedgerMap;
import uk.safersheets.reconcile.Target;

/** What people decided of a fund's transactions: the newest of each counts. */
final class Remembered {
    private static final List<Meaning> CODE = List.of(Meaning.COST_CENTRE, Meaning.SUBJECTIVE, Meaning.PROJECT);

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
                rules(map, funding),
                Stream.concat(remembered, map.decisions().stream()).toList(),
                map.tolerance(),
                map.opening(),
                map.received(),
                map.closing());
    }

    /** The map's rules and those that people made since; of two that ask for the same, the newer. */
    private List<CodingRule> rules(LedgerMap map, Funding funding) {
        var made = new LinkedHashMap<Map<Meaning, String>, CodingRule>();
        newest.values().stream()
                .filter(one -> one.decision().equals("move-code"))
                .filter(one -> one.to().stream()
                        .allMatch(part -> funding.line(part.line()).isPresent()))
                .filter(one -> !wanted(one).isEmpty())
                .forEach(one -> made.put(wanted(one), rule(one)));
        var others = map.rules().stream().filter(rule -> !made.containsKey(rule.wanted()));
        return Stream.concat(others, made.values().stream()).toList();
    }

    private static CodingRule rule(One one) {
        return new CodingRule(
                wanted(one), new Target.Lines(List.of(one.to().get(0).line())));
    }

    private static Map<Meaning, String> wanted(One one) {
        var wanted = new EnumMap<Meaning, String>(Meaning.class);
        for (int at = 0; at < one.code().size(); at++) {
            if (!one.code().get(at).isEmpty()) {
                wanted.put(CODE.get(at), one.code().get(at));
            }
        }
        return wanted;
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
