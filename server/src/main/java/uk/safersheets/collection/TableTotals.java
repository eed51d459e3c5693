package uk.safersheets.collection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import uk.safersheets.cell.Plural;
import uk.safersheets.cell.Texts;
import uk.safersheets.collection.JoinedTable.JoinedRow;
import uk.safersheets.collection.Total.Missing;
import uk.safersheets.contract.Column;
import uk.safersheets.contract.TableColumnRole;
import uk.safersheets.contract.TableRole;

/** The totals of one table. */
final class TableTotals {
    private final JoinedTable table;
    private final List<String> partnerships;
    private final List<Missing> absent;
    private final CountingRows counting;
    private final List<Total> totals = new ArrayList<>();
    private final List<String> notAdded = new ArrayList<>();

    TableTotals(JoinedTable table, List<String> partnerships, List<Missing> absent) {
        this.table = table;
        this.partnerships = partnerships;
        this.absent = absent;
        this.counting = CountingRows.of(table);
    }

    Totals all() {
        var summable = table.columns().stream().filter(Adding::isSummable).toList();
        switch (Adding.of(table)) {
            case ALL_ROWS -> summable.forEach(column -> total("", column, table.rows()));
            case BY_LABEL -> labels(summable);
            case NOT_AT_ALL -> {
                if (!summable.isEmpty()) {
                    say("nothing is added, because its rows are not amounts that stand apart.");
                }
                return new Totals(totals, notAdded);
            }
        }
        otherFigures();
        return new Totals(totals, notAdded);
    }

    private void say(String what) {
        notAdded.add(table.title() + ": " + what);
    }

    private void otherFigures() {
        var others = table.columns().stream()
                .filter(column -> Adding.isFigure(column) && !Adding.isSummable(column))
                .map(Column::name)
                .toList();
        if (!others.isEmpty()) {
            say(String.join(", ", others) + (others.size() == 1 ? " is" : " are")
                    + " not added, because the template does not say that money or counts stand there.");
        }
    }

    private void labels(List<Column> summable) {
        int place = labelPlace();
        if (summable.isEmpty() || place < 0) {
            return;
        }
        var byLabel = new LinkedHashMap<String, List<JoinedRow>>();
        for (var row : table.rows()) {
            String label = Texts.key(row.values().get(place).toString());
            if (!label.isBlank()) {
                byLabel.computeIfAbsent(label, any -> new ArrayList<>()).add(row);
            }
        }
        int alone = 0;
        for (var rows : byLabel.values()) {
            if (rows.stream().map(JoinedRow::partnership).distinct().count() > 1) {
                String label = Texts.tidy(rows.get(0).values().get(place).toString());
                summable.forEach(column -> total(label, column, rows));
            } else {
                alone += rows.size();
            }
        }
        if (alone > 0) {
            say(Plural.of(alone, "one row is", Plural.number(alone) + " rows are")
                    + " of one partnership alone, and added to nothing.");
        }
    }

    /** What of a highlight can be the same for everybody is what it measures. */
    private int labelPlace() {
        int measure = table.role() == TableRole.HIGHLIGHTS ? table.place(TableColumnRole.MEASURE) : -1;
        return measure >= 0 ? measure : table.place(table.key());
    }

    /** @param label empty for every row of the table */
    private void total(String label, Column column, List<JoinedRow> rows) {
        int place = table.place(column.name());
        var from = new ArrayList<String>();
        var missing = new ArrayList<Missing>();
        var sum = BigDecimal.ZERO;
        int blanks = 0;
        for (String partnership : partnerships) {
            var part = counting.part(rows, partnership, place, !label.isEmpty());
            if (part.obstacle().isEmpty()) {
                from.add(partnership);
                sum = sum.add(part.sum());
                blanks += part.blanks();
            } else {
                missing.add(new Missing(partnership, part.obstacle()));
            }
        }
        missing.addAll(absent);
        if (!from.isEmpty()) {
            var type = column.content().type();
            totals.add(new Total(table.title(), label, column.name(), type, sum, from, missing, counting.note(blanks)));
        }
    }
}
