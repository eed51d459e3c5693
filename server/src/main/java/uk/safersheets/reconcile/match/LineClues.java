package uk.safersheets.reconcile.match;

import static uk.safersheets.ledger.Pence.shown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import uk.safersheets.cell.Texts;
import uk.safersheets.ledger.Transaction;
import uk.safersheets.reconcile.Funding;
import uk.safersheets.reconcile.Match;

/** What speaks for one line or another as the place of a payment that no rule takes. */
final class LineClues {
    private final Map<String, Set<String>> linesOfSupplier = new HashMap<>();
    private final Map<String, Long> left;
    private final AmountIndex<String> byLeft;
    private final DistinctiveWords words;
    private final long tolerance;

    /**
     * @param open the payments that will be asked about
     * @param left what each line has left, for those that have anything
     */
    LineClues(Funding funding, List<Match> matches, List<Transaction> open, Map<String, Long> left, long tolerance) {
        this.left = left;
        this.byLeft = new AmountIndex<>(left.keySet(), left::get);
        this.tolerance = tolerance;
        this.words = new DistinctiveWords(funding.lines());
        open.forEach(one -> linesOfSupplier.put(Texts.key(one.supplier()), new TreeSet<>()));
        if (!open.isEmpty()) {
            matches.forEach(this::note);
        }
    }

    private void note(Match match) {
        for (var one : match.transactions()) {
            var lines = linesOfSupplier.get(Texts.key(one.supplier()));
            if (lines != null) {
                match.parts().forEach(part -> lines.add(part.line()));
            }
        }
    }

    /** The lines that most speaks for and that can still pay it, each with its reasons; none where nothing does. */
    Map<String, List<String>> of(Transaction one) {
        var found = new LinkedHashMap<String, List<String>>();
        bySupplier(one, found);
        words.likeliest(one)
                .ifPresent(line -> add(
                        found,
                        line,
                        "Its words '" + words.shared(one, line) + "' are those of " + line + " and of no other line."));
        byAmount(one, found);
        found.keySet().removeIf(line -> left.getOrDefault(line, 0L) + tolerance < one.pence());
        int most = found.values().stream().mapToInt(List::size).max().orElse(0);
        found.values().removeIf(reasons -> reasons.size() < most);
        return found;
    }

    private void bySupplier(Transaction one, Map<String, List<String>> found) {
        String supplier = Texts.key(one.supplier());
        var lines = linesOfSupplier.getOrDefault(supplier, Set.of());
        if (!supplier.isEmpty() && lines.size() == 1) {
            String line = lines.iterator().next();
            add(found, line, "Everything else paid to " + one.supplier() + " is on " + line + ".");
        }
    }

    /** The amount alone speaks only where one line has just that left. */
    private void byAmount(Transaction one, Map<String, List<String>> found) {
        var lines = new ArrayList<>(byLeft.near(one.pence(), tolerance));
        if (lines.size() > 1) {
            lines.retainAll(found.keySet());
        }
        if (lines.size() == 1) {
            String line = lines.get(0);
            add(found, line, line + " has " + shown(left.getOrDefault(line, 0L)) + " left, which is what was paid.");
        }
    }

    private static void add(Map<String, List<String>> found, String line, String reason) {
        found.computeIfAbsent(line, first -> new ArrayList<>()).add(reason);
    }
}
