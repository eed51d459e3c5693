package uk.safersheets.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of one tab that add others up, each held against the rows above it. */
final class TotalRows {
    private final boolean isOnlyTab;
    private final Set<Long> boundaries = new HashSet<>(Set.of(0L));
    private final List<Row> unproved = new ArrayList<>();
    private final List<Row> all = new ArrayList<>();
    private final List<Integer> openings = new ArrayList<>();
    private long opening;
    private long running;
    private int count;
    private long sum;

    /** A row that says to be a total. */
    record Row(int number, TotalWord word, long pence) {}

    TotalRows(boolean isOnlyTab) {
        this.isOnlyTab = isOnlyTab;
    }

    void transaction(long pence) {
        running = Math.addExact(running, pence);
    }

    /** Takes a row for a total by its word. */
    void add(Row row) {
        if (row.word().kind() == TotalWord.Kind.OPENING) {
            opening = Math.addExact(opening, row.pence());
            openings.add(row.number());
            count(row);
        } else if (isSumAbove(row.pence())) {
            count(row);
        } else {
            unproved.add(row);
        }
        if (row.word().kind() == TotalWord.Kind.ALL) {
            all.add(row);
        }
        boundaries.add(running);
    }

    private void count(Row row) {
        count++;
        sum = Math.addExact(sum, row.pence());
    }

    /** Whether it is what the rows above add to, from the start or from any total on. */
    boolean isSumAbove(long pence) {
        long from = Math.subtractExact(running, pence);
        return boundaries.contains(from) || boundaries.contains(Math.addExact(from, opening));
    }

    /**
     * The one row that is of the whole file, in pence; null where there is none, several, or one that only a part of the
     * file proves. Several tabs have none.
     */
    @Nullable
    Long printed() {
        if (!isOnlyTab || all.size() != 1) {
            return null;
        }
        boolean isProved = !unproved.contains(all.get(0)) || isSumBelow(all.get(0));
        return isProved && all.get(0).pence() != running
                ? null
                : Long.valueOf(all.get(0).pence());
    }

    private boolean isSumBelow(Row row) {
        return row.pence() == running || row.pence() == Math.addExact(running, opening);
    }

    /** Once all rows are told: those that neither the rows above nor all rows prove. */
    List<Row> wrong() {
        var wrong = new ArrayList<Row>();
        for (var row : unproved) {
            boolean isPrinted = isOnlyTab && all.size() == 1 && all.get(0).equals(row);
            if (isSumBelow(row) || isPrinted) {
                count(row);
            } else {
                wrong.add(row);
            }
        }
        unproved.removeIf(new HashSet<>(wrong)::contains);
        return wrong;
    }

    int count() {
        return count;
    }

    long sum() {
        return sum;
    }

    /** Rows that state a balance from before the file. */
    List<Integer> openings() {
        return openings;
    }
}
