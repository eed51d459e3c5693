package uk.safersheets.app.reconciliation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.safersheets.api.reconciliation.MatchDecisionsJson;
import uk.safersheets.api.reconciliation.MatchDecisionsJson.One;
import uk.safersheets.cell.Texts;
import uk.safersheets.ledger.DocumentNumber;
import uk.safersheets.ledger.SetAside;
import uk.safersheets.ledger.layout.ColumnRole;
import uk.safersheets.reconcile.CodingRule;
import uk.safersheets.reconcile.Decision;
import uk.safersheets.reconcile.Decision.Outcome;
import uk.safersheets.reconcile.Decision.Share;
import uk.safersheets.reconcile.DecisionKind;
import uk.safersheets.reconcile.Funding;
import uk.safersheets.reconcile.LedgerMap;
import uk.safersheets.reconcile.ReconcilingItem;
import uk.safersheets.reconcile.Target;

/** What people decided of a fund's transactions and breaks: the newest of each counts, unless it was undone. */
final class SavedDecisions {
    private static final List<ColumnRole> CODE =
            List.of(ColumnRole.COST_CENTRE, ColumnRole.SUBJECTIVE, ColumnRole.PROJECT);

    private final Map<List<String>, By> newest = new LinkedHashMap<>();

    /** What somebody decided at one time. */
    record Saying(String who, MatchDecisionsJson said) {}

    /** One decision and who made it. */
    record By(String who, One one) {}

    /** @param sayings oldest first */
    SavedDecisions(Collection<Saying> sayings) {
        for (var saying : sayings) {
            for (var one : saying.said().decisions()) {
                newest.remove(key(one));
                if (!one.is(DecisionKind.UNDO)) {
                    newest.put(key(one), new By(saying.who(), one));
                }
            }
        }
    }

    /** What counts now, oldest first. */
    List<By> all() {
        return List.copyOf(newest.values());
    }

    /** Whether something counts of what a decision is about. */
    boolean isDecided(One about) {
        return newest.containsKey(key(about));
    }

    /** The map with these before its own decisions; a decision about a line that the fund lost is passed over. */
    LedgerMap in(LedgerMap map, Funding funding) {
        var decisions = inForce(funding).map(SavedDecisions::decision);
        return new LedgerMap(
                map.layout(),
                rules(map, funding),
                Stream.concat(decisions, map.decisions().stream()).toList(),
                map.tolerance(),
                map.opening(),
                map.received(),
                map.closing());
    }

    /** The items that breaks were turned into, by the break's id. */
    Map<String, ReconcilingItem> items() {
        var items = new HashMap<String, ReconcilingItem>();
        newest.values().stream()
                .filter(by -> by.one().isAboutABreak())
                .forEach(by -> items.put(by.one().breakId(), item(by)));
        return items;
    }

    /** The rows and tabs of a file that people left out, each with the reason and who gave it. */
    List<SetAside> leftOut(String file) {
        return newest.values().stream()
                .filter(by -> by.one().isAboutAPlace() && by.one().file().equals(file))
                .map(by -> new SetAside(
                        by.one().place(), by.one().reason().replaceAll("\\.$", "") + ". " + by.who() + "."))
                .toList();
    }

    private Stream<By> inForce(Funding funding) {
        return newest.values().stream()
                .filter(by -> !by.one().isAboutABreak() && !by.one().isAboutAPlace())
                .filter(by -> by.one().to().stream()
                        .allMatch(part -> funding.line(part.line()).isPresent()));
    }

    /** The map's rules and those that people made since; of two that ask for the same, the newer. */
    private List<CodingRule> rules(LedgerMap map, Funding funding) {
        var made = new LinkedHashMap<Map<ColumnRole, String>, CodingRule>();
        inForce(funding)
                .map(By::one)
                .filter(one -> one.isForItsCode() && !wanted(one).isEmpty())
                .forEach(one -> made.put(wanted(one), new CodingRule(wanted(one), target(one))));
        var others = map.rules().stream().filter(rule -> !made.containsKey(rule.wanted()));
        return Stream.concat(others, made.values().stream()).toList();
    }

    private static Target target(One one) {
        return switch (one.decided()) {
            case RECEIVE_CODE -> new Target.Received();
            case SET_ASIDE_CODE -> new Target.SetAside(one.reason());
            default -> new Target.Lines(List.of(one.to().get(0).line()));
        };
    }

    private static Map<ColumnRole, String> wanted(One one) {
        var wanted = new EnumMap<ColumnRole, String>(ColumnRole.class);
        for (int at = 0; at < one.code().size(); at++) {
            if (!one.code().get(at).isEmpty()) {
                wanted.put(CODE.get(at), one.code().get(at));
            }
        }
        return wanted;
    }

    private static Decision decision(By by) {
        return new Decision(by.one().number(), by.one().line(), outcome(by), by.who());
    }

    private static Outcome outcome(By by) {
        var one = by.one();
        return switch (one.decided()) {
            case REJECT -> new Decision.Rejected();
            case RECEIVE, RECEIVE_CODE -> new Decision.Received();
            case SET_ASIDE, SET_ASIDE_CODE -> new Decision.SetAside(one.reason());
            case CANCEL -> new Decision.Cancels(one.with().number(), one.with().line());
            case ITEM -> new Decision.Named(item(by));
            case CONFIRM, MOVE, MOVE_CODE -> onLines(one);
            case UNDO -> throw new IllegalArgumentException("what was undone does not count");
        };
    }

    private static Outcome onLines(One one) {
        var parts = new ArrayList<Share>();
        one.to().forEach(part -> parts.add(new Share(part.line(), pence(part.amount()))));
        return new Decision.OnLines(parts);
    }

    private static ReconcilingItem item(By by) {
        var one = by.one();
        return new ReconcilingItem(
                ReconcilingItem.Kind.of(one.kind()).orElseThrow(),
                one.reason(),
                by.who(),
                LocalDate.parse(one.clears()));
    }

    private static @Nullable Long pence(@Nullable String amount) {
        return amount == null ? null : EnteredAmounts.pence(amount).orElseThrow();
    }

    private static List<String> key(One one) {
        if (one.isAboutAPlace()) {
            return List.of("place", one.file(), Texts.key(one.place()));
        }
        return one.isAboutABreak()
                ? List.of(one.breakId())
                : List.of(DocumentNumber.key(one.number()), DocumentNumber.key(one.line()));
    }
}
