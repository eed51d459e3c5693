package uk.safersheets.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uk.safersheets.cell.Texts;
import uk.safersheets.ledger.Meaning;
import uk.safersheets.ledger.Transaction;

/** Finds the rules a transaction satisfies, in time that does not grow with the number of plain rules. */
final class CodingMap {
    private final Map<List<Meaning>, Map<List<String>, List<CodingRule>>> plain = new HashMap<>();
    private final List<WithWildcard> wildcards;

    CodingMap(List<CodingRule> rules) {
        rules.stream()
                .filter(rule -> !rule.hasWildcard())
                .forEach(rule -> plain.computeIfAbsent(List.copyOf(rule.wanted().keySet()), meanings -> new HashMap<>())
                        .computeIfAbsent(
                                rule.wanted().values().stream().map(Texts::key).toList(), wanted -> new ArrayList<>())
                        .add(rule));
        wildcards = rules.stream()
                .filter(CodingRule::hasWildcard)
                .map(WithWildcard::new)
                .toList();
    }

    /** The rules with the most conditions of those that a transaction satisfies; empty for none. */
    List<CodingRule> of(Transaction transaction) {
        var found = new TreeMap<Integer, List<CodingRule>>();
        plain.forEach((meanings, rules) -> {
            var said = meanings.stream()
                    .map(meaning -> Texts.key(CodingRule.said(transaction, meaning)))
                    .toList();
            add(found, rules.getOrDefault(said, List.of()));
        });
        wildcards.stream().filter(rule -> rule.takes(transaction)).forEach(rule -> add(found, List.of(rule.rule)));
        return found.isEmpty() ? List.of() : found.lastEntry().getValue();
    }

    private static void add(Map<Integer, List<CodingRule>> found, Collection<CodingRule> rules) {
        rules.forEach(rule -> found.computeIfAbsent(rule.wanted().size(), size -> new ArrayList<>())
                .add(rule));
    }

    private static final class WithWildcard {
        private final CodingRule rule;
        private final Map<Meaning, Pattern> patterns;

        WithWildcard(CodingRule rule) {
            this.rule = rule;
            this.patterns = rule.wanted().entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, entry -> pattern(entry.getValue())));
        }

        private static Pattern pattern(String wanted) {
            return Pattern.compile("\\Q" + Texts.key(wanted).replace("\\E", "").replace("*", "\\E.*\\Q") + "\\E");
        }

        boolean takes(Transaction transaction) {
            return patterns.entrySet().stream()
                    .allMatch(entry -> entry.getValue()
                            .matcher(Texts.key(CodingRule.said(transaction, entry.getKey())))
                            .matches());
        }
    }
}
