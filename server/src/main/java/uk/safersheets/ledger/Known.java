package uk.safersheets.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Keeps each transaction once, by its source, number and line. Where a ledger does not number the lines of a document,
 * what a row says tells them apart, so that the order of the rows plays no part.
 */
final class Known {
    private final Map<Document, Rows> documents = new LinkedHashMap<>();
    private final List<Transaction> resent = new ArrayList<>();
    private final List<Transaction> repeated = new ArrayList<>();
    private final List<Ledger.Changed> changed = new ArrayList<>();

    private record Document(String source, String number) {
        static Document of(Transaction one) {
            return new Document(one.id().source(), one.id().number());
        }
    }

    /** The rows of one document, to be found by their line and by what they say. */
    private record Rows(Map<TransactionId, Transaction> byId, TreeMap<Transaction, Transaction> byContent) {
        Rows() {
            this(new LinkedHashMap<>(), new TreeMap<>(Transaction.BY_CONTENT));
        }

        void add(Transaction one) {
            byId.put(one.id(), one);
            byContent.put(one, one);
        }
    }

    void add(LedgerFile file) {
        var told = new LinkedHashMap<Document, List<Transaction>>();
        file.rows()
                .forEach(row -> told.computeIfAbsent(Document.of(row), document -> new ArrayList<>())
                        .add(row));
        told.forEach(
                (document, rows) -> new Telling(documents.computeIfAbsent(document, first -> new Rows()), rows).add());
    }

    Ledger ledger(List<LedgerFile> files) {
        var kept = documents.values().stream()
                .flatMap(rows -> rows.byId().values().stream())
                .toList();
        return new Ledger(files, kept, resent, repeated, changed);
    }

    /** What one file tells of one document. */
    private final class Telling {
        private final Rows known;
        private final List<Transaction> rows;
        /** Older rows that this file does not repeat, by all they say but the amount. */
        private final Map<Transaction, Transaction> gone = new HashMap<>();

        private final Set<TransactionId> met = new HashSet<>();

        Telling(Rows known, List<Transaction> rows) {
            this.known = known;
            this.rows = rows;
            var told = new TreeSet<>(Transaction.BY_CONTENT);
            told.addAll(rows);
            known.byId().values().stream()
                    .filter(one -> !told.contains(one))
                    .forEach(one -> gone.putIfAbsent(one.withoutAmount(), one));
        }

        void add() {
            for (var row : rows) {
                var same = same(row);
                if (same == null) {
                    keep(row);
                } else {
                    compare(same, row);
                }
            }
        }

        /** The known row that this one tells of again; null for none. */
        private Transaction same(Transaction row) {
            if (!row.id().line().isEmpty()) {
                return known.byId().get(row.id());
            }
            var same = known.byContent().get(row);
            return same != null ? same : gone.remove(row.withoutAmount());
        }

        private void keep(Transaction row) {
            boolean unnumbered = row.id().line().isEmpty();
            var kept = unnumbered ? row.withLine(Integer.toString(known.byId().size() + 1)) : row;
            known.add(kept);
            met.add(kept.id());
        }

        private void compare(Transaction same, Transaction row) {
            if (same.pence() != row.pence()) {
                changed.add(new Ledger.Changed(same, row.withLine(same.id().line())));
            } else if (met.add(same.id())) {
                resent.add(same);
            } else {
                repeated.add(same);
            }
        }
    }
}
