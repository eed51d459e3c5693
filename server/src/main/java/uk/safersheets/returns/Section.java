package uk.safersheets.returns;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One table of a return, under its heading.
 *
 * @param name a word or two, for the tab of a sheet
 * @param note what a reader has to know before the table
 * @param rows none where nothing was entered
 * @param endsInTotals whether the last row adds up the others
 */
public record Section(
        String name, String title, String note, List<Column> columns, List<List<Entry>> rows, boolean endsInTotals) {

    /**
     * One column.
     *
     * @param width in characters
     * @param isFigures whether it holds amounts or counts, which stand on the right
     */
    public record Column(String heading, int width, boolean isFigures) {
        static Column words(String heading, int width) {
            return new Column(heading, width, false);
        }

        static Column figures(String heading) {
            return new Column(heading, 15, true);
        }
    }

    Section(String name, String title, String note, List<Column> columns, List<List<Entry>> rows) {
        this(name, title, note, columns, rows, false);
    }

    public Section {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(note, "note");
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (var row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        title + " has a row of " + row.size() + " cells under " + columns.size() + " headings");
            }
        }
    }

    /** The rows, or where there are none one that says so. */
    public List<List<Entry>> shown() {
        return rows.isEmpty()
                ? List.of(columns.stream().map(column -> Entry.NOT_ENTERED).toList())
                : rows;
    }

    /** The same, whose first two columns are words, with a last row of totals; it says so when they leave out what was not entered. */
    Section withTotals() {
        if (rows.isEmpty()) {
            return this;
        }
        var totals = new ArrayList<Entry>();
        boolean isWhole = true;
        for (int at = 0; at < columns.size(); at++) {
            int column = at;
            var entries = rows.stream().map(row -> row.get(column)).toList();
            totals.add(columns.get(at).isFigures() ? Pounds.total(entries) : Entry.NOTHING);
            isWhole &= !columns.get(at).isFigures() || Pounds.areAll(entries);
        }
        totals.set(0, Entry.words("Total"));
        totals.set(1, isWhole ? Entry.NOTHING : Entry.words("of what was entered"));
        var all = new ArrayList<>(rows);
        all.add(totals);
        return new Section(name, title, note, columns, all, true);
    }
}
