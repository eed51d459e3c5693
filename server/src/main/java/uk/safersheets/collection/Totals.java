package uk.safersheets.collection;

import java.util.ArrayList;
import java.util.List;
import uk.safersheets.collection.Total.Missing;

/**
 * Sums over partnerships, each with who is in it and who is not.
 *
 * @param totals in the order of the tables
 * @param notAdded what a reader could expect to be added and is not, with why
 */
public record Totals(List<Total> totals, List<String> notAdded) {
    public Totals {
        totals = List.copyOf(totals);
        notAdded = List.copyOf(notAdded);
    }

    /**
     * @param partnerships whose returns the tables hold
     * @param absent everybody else who was asked, with why nothing of theirs is there
     */
    public static Totals of(List<JoinedTable> tables, List<String> partnerships, List<Missing> absent) {
        var totals = new ArrayList<Total>();
        var notAdded = new ArrayList<String>();
        for (var table : tables) {
            var added = new TableTotals(table, partnerships, absent).all();
            totals.addAll(added.totals());
            notAdded.addAll(added.notAdded());
        }
        return new Totals(totals, notAdded);
    }
}
