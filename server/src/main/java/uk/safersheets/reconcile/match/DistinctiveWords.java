package uk.safersheets.reconcile.match;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.ledger.Transaction;
import uk.safersheets.reconcile.FundingLine;

/** The words that only one of several lines has in its initiative. */
final class DistinctiveWords {
    private static final int SHORTEST = 4;

    private final Map<String, Set<String>> words = new LinkedHashMap<>();

    DistinctiveWords(List<FundingLine> lines) {
        var all = lines.stream()
                .map(line -> NumberReference.words(line.initiative()))
                .toList();
        Map<String, Integer> uses = new HashMap<>();
        all.forEach(own -> own.forEach(word -> uses.merge(word, 1, Integer::sum)));
        for (int at = 0; at < lines.size(); at++) {
            var own = new TreeSet<>(all.get(at));
            own.removeIf(word -> word.length() < SHORTEST || uses.getOrDefault(word, 0) > 1);
            words.put(lines.get(at).line(), own);
        }
    }

    /** The line whose words the transaction uses; empty where it uses those of several, or none. */
    Optional<String> line(Transaction transaction) {
        var said = said(transaction);
        WorkBudget.steps(words.size());
        var lines = words.entrySet().stream()
                .filter(line -> line.getValue().stream().anyMatch(said::contains))
                .map(Map.Entry::getKey)
                .toList();
        return lines.size() == 1 ? Optional.of(lines.get(0)) : Optional.empty();
    }

    /** The line of which the transaction uses most words; empty where it uses as many of several, or none. */
    Optional<String> likeliest(Transaction transaction) {
        var said = said(transaction);
        WorkBudget.steps(words.size());
        long most = 0;
        Optional<String> likeliest = Optional.empty();
        for (var line : words.keySet()) {
            long shared = words.get(line).stream().filter(said::contains).count();
            if (shared >= most && shared > 0) {
                likeliest = shared > most ? Optional.of(line) : Optional.empty();
                most = shared;
            }
        }
        return likeliest;
    }

    String shared(Transaction transaction, String line) {
        var said = said(transaction);
        return Objects.requireNonNull(words.get(line), "line").stream()
                .filter(said::contains)
                .collect(Collectors.joining(" "));
    }

    private static Set<String> said(Transaction transaction) {
        return NumberReference.words(
                transaction.supplier() + " " + transaction.reference() + " " + transaction.description());
    }
}
