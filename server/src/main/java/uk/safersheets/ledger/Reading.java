package uk.safersheets.ledger;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of every row of one file.
 *
 * @param tabs none for a text
 * @param first the earliest date of a transaction; null where there is none
 * @param last the latest, likewise
 * @param pence what the transactions add to
 * @param notes what was done to read it that a person should know, each as a sentence
 */
public record Reading(
        Rows rows,
        List<TabReading> tabs,
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        long pence,
        List<String> notes) {

    /**
     * Every row, counted once.
     *
     * @param read transactions
     * @param headings rows that say what the columns are
     * @param totals rows that add others up, or state a balance
     * @param totalled what those rows say, in pence
     */
    public record Rows(int read, int headings, int totals, long totalled, int blank, List<NotRead> notRead) {
        public Rows {
            notRead = List.copyOf(notRead);
        }
    }

    public Reading {
        tabs = List.copyOf(tabs);
        notes = List.copyOf(notes);
    }

    /** Of transactions that are no file's, such as those of earlier imports. */
    public static Reading none() {
        return new Reading(new Rows(0, 0, 0, 0, 0, List.of()), List.of(), null, null, 0, List.of());
    }

    /** Whether no row with an amount and no tab of the ledger was left unread without a person's reason. */
    public boolean complete() {
        return rows.notRead().stream().noneMatch(NotRead::isOpen)
                && tabs.stream().noneMatch(TabReading::isOpen);
    }

    static Reading of(Rows rows, List<TabReading> tabs, List<Transaction> transactions, List<String> notes) {
        var dates = transactions.stream().map(Transaction::date).toList();
        return new Reading(
                rows,
                tabs,
                dates.stream().min(LocalDate::compareTo).orElse(null),
                dates.stream().max(LocalDate::compareTo).orElse(null),
                Total.of(transactions).pence(),
                notes);
    }
}
