package uk.safersheets.reconcile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import uk.safersheets.cell.Texts;
import uk.safersheets.ledger.Meaning;
import uk.safersheets.ledger.Transaction;

/** Finds the rules a transaction satisfies, by what they ask for in full, and only then by their wildcards. */
final class CodingMap {
    private static final String ANY = "*";

    private final Map<List<Meaning>, Map<List<String>, List<Indexed>>> rules = new HashMap<>();

    CodingMap(List<CodingRule> all) {
        for (var rule : all) {
            var plain = rule.wanted().entrySet().stream()
                    .filter(entry -> !entry.getValue().contains(ANY))
                    .toList();
            rules.computeIfAbsent(plain.stream().map(Map.Entry::getKey).toList(), meanings -> new HashMap<>())
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
        rules.forEach((meanings, byWanted) -> {
            var said = new ArrayList<String>(meanings.size());
            meanings.forEach(meaning -> said.add(said(transaction, meaning)));
            for (var rule : byWanted.getOrDefault(said, List.of())) {
                if (rule.takes(transaction)) {
                    addIfNarrowest(found, rule.rule);
                }
            }
        });
        return found;
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

    private static String said(Transaction transaction, Meaning meaning) {
        return Texts.key(CodingRule.said(transaction, meaning));
    }

    private static Map<Meaning, Pattern> patterns(CodingRule rule) {
        var patterns = new EnumMap<Meaning, Pattern>(Meaning.class);
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
    private record Indexed(CodingRule rule, Map<Meaning, Pattern> patterns) {
        boolean takes(Transaction transaction) {
            return patterns.isEmpty()
                    || patterns.entrySet().stream()
                            .allMatch(entry -> entry.getValue()
                                    .matcher(said(transaction, entry.getKey()))
                                    .matches());
        }
    }
}
