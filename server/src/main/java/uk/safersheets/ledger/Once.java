package uk.safersheets.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.safersheets.ledger.LedgerFile.Changed;

/** Keeps each transaction once, by its source, number and line; what says more of a known one is set apart. */
final class Once {
    private final Map<TransactionId, Transaction> kept = new HashMap<>();
    private final List<Transaction> repeated = new ArrayList<>();
    private final List<Changed> changed = new ArrayList<>();

    /** Whatever their order: of several that differ, the first of {@link Transaction#ORDER} is the known one. */
    static Once of(List<Transaction> transactions) {
        var once = new Once();
        transactions.stream().sorted(Transaction.ORDER).forEach(once::add);
        return once;
    }

    private void add(Transaction transaction) {
        var known = kept.putIfAbsent(transaction.id(), transaction);
        if (known != null) {
            if (known.pence() == transaction.pence()) {
                repeated.add(transaction);
            } else {
                changed.add(new Changed(known, transaction));
            }
        }
    }

    /**
     * Gives lines to transactions of a ledger that does not number them: within a document by what they say, so that
     * the order of the file plays no part and a row that says all the same is the same line.
     */
    static List<Transaction> numbered(List<Transaction> transactions) {
        var documents = new HashMap<String, TreeMap<Transaction, Integer>>();
        for (var one : transactions) {
            documents
                    .computeIfAbsent(one.id().number(), number -> new TreeMap<>(Transaction.BY_CONTENT))
                    .merge(one, 1, Integer::sum);
        }
        var numbered = new ArrayList<Transaction>(transactions.size());
        for (var document : documents.values()) {
            int line = 1;
            for (var entry : document.entrySet()) {
                var one = entry.getKey().withLine(document.size() == 1 ? "" : Integer.toString(line++));
                for (int time = 0; time < entry.getValue(); time++) {
                    numbered.add(one);
                }
            }
        }
        return numbered;
    }

    List<Transaction> kept() {
        return kept.values().stream().sorted(Transaction.ORDER).toList();
    }

    List<Transaction> repeated() {
        return repeated;
    }

    List<Changed> changed() {
        return changed;
    }
}
