package uk.safersheets.reconcile.match;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import uk.safersheets.budget.CountedText;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.cell.Texts;
import uk.safersheets.ledger.Code;
import uk.safersheets.ledger.Transaction;
import uk.safersheets.ledger.layout.ColumnRole;
import uk.safersheets.reconcile.CodingRule;

/** Finds the rules a transaction satisfies, by what they ask for in full, and only then by their wildcards. */
final class CodingMap {
    private static final String ANY = "*";

    private static final Set<ColumnRole> CODE =
            EnumSet.of(ColumnRole.COST_CENTRE, ColumnRole.SUBJECTIVE, ColumnRole.PROJECT);

    /** By what is wanted in full; those that want nothing but a code are looked up once for each code. */
    private final Map<List<ColumnRole>, Map<List<String>, List<Indexed>>> onCode = new HashMap<>();

    private final Map<List<ColumnRole>, Map<List<String>, List<Indexed>>> onMore = new HashMap<>();
    private final Map<Code, List<Indexed>> byCode = new HashMap<>();

    CodingMap(List<CodingRule> all) {
        for (var rule : all) {
            var plain = rule.wanted().entrySet().stream()
                    .filter(entry -> !entry.getValue().contains(ANY))
                    .toList();
            var meanings = plain.stream().map(Map.Entry::getKey).toList();
            (CODE.containsAll(meanings) ? onCode : onMore)
                    .computeIfAbsent(meanings, first -> new HashMap<>())
                    .computeIfAbsent(
                            plain.stream()
                                    .map(entry -> Texts.key(entry.getValue()))
                                    .toList(),
                            wanted -> new ArrayList<>())
                    .add(new Indexed(rule, patterns(rule)));
        }
    }

    /** The rules with the most conditions of those that a transaction satisfies; empty for none. */
    List<CodingRule> of(Transaction transaction) {
        var found = new ArrayList<CodingRule>();
        addAll(found, byCode.computeIfAbsent(transaction.code(), code -> wanting(onCode, transaction)), transaction);
        addAll(found, wanting(onMore, transaction), transaction);
        return found;
    }

    private static List<Indexed> wanting(
            Map<List<ColumnRole>, Map<List<String>, List<Indexed>>> rules, Transaction transaction) {
        var wanting = new ArrayList<Indexed>();
        rules.forEach((meanings, byWanted) -> {
            var said = new ArrayList<String>(meanings.size());
            meanings.forEach(meaning -> said.add(said(transaction, meaning)));
            wanting.addAll(byWanted.getOrDefault(said, List.of()));
        });
        return wanting;
    }

    private static void addAll(List<CodingRule> found, List<Indexed> rules, Transaction transaction) {
        WorkBudget.steps(rules.size());
        for (var rule : rules) {
            if (rule.takes(transaction)) {
                addIfNarrowest(found, rule.rule);
            }
        }
    }

    private static void addIfNarrowest(List<CodingRule> found, CodingRule rule) {
        int most = found.isEmpty() ? 0 : found.get(0).wanted().size();
        if (rule.wanted().size() > most) {
            found.clear();
        }
        if (rule.wanted().size() >= most) {
            found.add(rule);
        }
    }

    private static String said(Transaction transaction, ColumnRole meaning) {
        return Texts.key(CodingRule.said(transaction, meaning));
    }

    private static Map<ColumnRole, Pattern> patterns(CodingRule rule) {
        var patterns = new EnumMap<ColumnRole, Pattern>(ColumnRole.class);
        rule.wanted().forEach((meaning, wanted) -> {
            if (wanted.contains(ANY)) {
                patterns.put(meaning, pattern(wanted));
            }
        });
        return patterns;
    }

    private static Pattern pattern(String wanted) {
        return Pattern.compile("\\Q" + Texts.key(wanted).replace("\\E", "").replace(ANY, "\\E.*\\Q") + "\\E");
    }

    /** A rule with what its wildcards ask for. */
    private record Indexed(CodingRule rule, Map<ColumnRole, Pattern> patterns) {
        boolean takes(Transaction transaction) {
            return patterns.isEmpty()
                    || patterns.entrySet().stream()
                            .allMatch(entry -> entry.getValue()
                                    .matcher(CountedText.of(said(transaction, entry.getKey())))
                                    .matches());
        }
    }
}
