package uk.safersheets.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import uk.safersheets.budget.WorkBudget;

/**
 * Keeps each transaction once, by its source, number and line. Where a ledger does not number the lines of a document,
 * what a row says tells them apart, so that the order of the rows plays no part; a row that says something else of a
 * payment that is known is held to be that payment.
 */
final class Deduplicator {
    private final Map<TransactionId, Rows> documents = new LinkedHashMap<>();
    private final List<Transaction> resent = new ArrayList<>();
    private final List<Transaction> repeated = new ArrayList<>();
    private final List<Ledger.Changed> changed = new ArrayList<>();
    private final List<Ledger.Changed> reworded = new ArrayList<>();

    /** The rows of one document, to be found by their line and by what they say. */
    private record Rows(Map<TransactionId, Transaction> byId, TreeMap<Transaction, Transaction> byContent) {
        Rows() {
            this(new LinkedHashMap<>(), new TreeMap<>(Transaction.BY_CONTENT));
        }

        void add(Transaction one) {
            byId.put(one.id().key(), one);
            byContent.put(one, one);
        }
    }

    void add(LedgerFile file) {
        if (file.rows().isEmpty()) {
            return;
        }
        var told = new LinkedHashMap<TransactionId, List<Transaction>>();
        file.rows()
                .forEach(row -> told.computeIfAbsent(document(row), document -> new ArrayList<>())
                        .add(row));
        var first = file.rows().get(0).date();
        var last = file.rows().get(file.rows().size() - 1).date();
        told.forEach((document, rows) ->
                new Telling(documents.computeIfAbsent(document, one -> new Rows()), rows, first, last).add());
    }

    private static TransactionId document(Transaction one) {
        return new TransactionId(one.id().source(), one.id().number(), "").key();
    }

    Ledger ledger(List<LedgerFile> files) {
        var kept = documents.values().stream()
                .flatMap(rows -> rows.byId().values().stream())
                .toList();
        return new Ledger(files, kept, resent, repeated, changed, reworded);
    }

    /** What one file tells of one document. */
    private final class Telling {
        private final Rows known;
        private final List<Transaction> rows;
        /** Older rows of the days of this file that it does not repeat. */
        private final List<Transaction> gone;
        /** Which known row each row of this file was found to be, by what it says. */
        private final TreeMap<Transaction, Transaction> found = new TreeMap<>(Transaction.BY_CONTENT);

        private final Set<TransactionId> met = new HashSet<>();

        Telling(Rows known, List<Transaction> rows, LocalDate first, LocalDate last) {
            this.known = known;
            this.rows = rows;
            this.gone = known.byId().isEmpty() ? new ArrayList<>() : notTold(first, last);
        }

        private List<Transaction> notTold(LocalDate first, LocalDate last) {
            var told = new TreeSet<>(Transaction.BY_CONTENT);
            told.addAll(rows);
            return new ArrayList<>(known.byId().values().stream()
                    .filter(one -> !told.contains(one))
                    .filter(one -> !one.date().isBefore(first) && !one.date().isAfter(last))
                    .toList());
        }

        void add() {
            var unnumbered = new ArrayList<Transaction>();
            for (var row : rows) {
                var same = same(row);
                if (same != null) {
                    compare(same, row);
                } else if (row.id().line().isEmpty()) {
                    unnumbered.add(row);
                } else {
                    keep(row);
                }
            }
            find(unnumbered);
            unnumbered.forEach(this::addUnnumbered);
        }

        /** The known row that this one tells of again; null for none. */
        private @Nullable Transaction same(Transaction row) {
            return row.id().line().isEmpty()
                    ? known.byContent().get(row)
                    : known.byId().get(row.id().key());
        }

        /** Finds which rows that are gone stand here with something else said of them, the likeliest first. */
        private void find(List<Transaction> unnumbered) {
            for (var likeness : Likeness.values()) {
                Map<Object, List<Transaction>> byKey = new HashMap<>();
                gone.forEach(one -> byKey.computeIfAbsent(likeness.key(one), key -> new ArrayList<>())
                        .add(one));
                for (var row : unnumbered) {
                    var like = byKey.getOrDefault(likeness.key(row), List.of());
                    if (!found.containsKey(row) && !like.isEmpty()) {
                        WorkBudget.steps(10L * like.size() + gone.size());
                        var same = Likeness.nearest(row, like);
                        like.remove(same);
                        gone.remove(same);
                        found.put(row, same);
                    }
                }
            }
        }

        private void addUnnumbered(Transaction row) {
            var same =
                    found.containsKey(row) ? found.get(row) : known.byContent().get(row);
            if (same == null) {
                keep(row);
            } else {
                compare(same, row);
            }
        }

        private void keep(Transaction row) {
            boolean unnumbered = row.id().line().isEmpty();
            var kept = unnumbered ? row.withLine(Integer.toString(known.byId().size() + 1)) : row;
            known.add(kept);
            met.add(kept.id());
        }

        private void compare(Transaction same, Transaction row) {
            var now = row.withLine(same.id().line());
            if (same.pence() != row.pence()) {
                changed.add(new Ledger.Changed(same, now));
            } else if (met.add(same.id())) {
                resent.add(same);
                if (isReworded(same, row)) {
                    reworded.add(new Ledger.Changed(same, now));
                }
            } else {
                repeated.add(same);
            }
        }

        /** Of a line with a number only its code and its date are held to what is known. */
        private static boolean isReworded(Transaction same, Transaction row) {
            return row.id().line().isEmpty()
                    ? Transaction.BY_CONTENT.compare(same, row) != 0
                    : !same.code().equals(row.code()) || !same.date().equals(row.date());
        }
    }
}
