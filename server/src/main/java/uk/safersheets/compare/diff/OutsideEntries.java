package uk.safersheets.compare.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Cell;
import uk.safersheets.cell.OutsideRow;
import uk.safersheets.cell.Submission;
import uk.safersheets.cell.Value;
import uk.safersheets.compare.ValueMeaning;
import uk.safersheets.compare.diff.OutsideChange.CellChange;
import uk.safersheets.compare.diff.OutsideChange.Sort;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.PrintedText;
import uk.safersheets.contract.Type;

/**
 * What people entered outside the tables of one workbook, row by row. Rows are the same when they hold the same in the
 * same columns: one that moved down because its table grew is no change.
 */
public final class OutsideEntries {
    private final List<OutsideRow> rows;

    private OutsideEntries(List<OutsideRow> rows) {
        this.rows = rows;
    }

    /** Empty when nobody has looked outside the tables. */
    public static Optional<OutsideEntries> of(Contract contract, Submission submission) {
        return submission
                .outside()
                .map(outside -> new OutsideEntries(PrintedText.of(contract).without(outside).stream()
                        .filter(OutsideRow::hasEntry)
                        .toList()));
    }

    /** The rows that have no equal among the others, each of which is the equal of one at most. */
    public List<OutsideRow> without(OutsideEntries others) {
        Map<String, Integer> left = new LinkedHashMap<>();
        others.rows.forEach(row -> left.merge(content(row), 1, Integer::sum));
        var own = new ArrayList<OutsideRow>();
        for (var row : rows) {
            if (left.merge(content(row), -1, Integer::sum) < 0) {
                own.add(row);
            }
        }
        return own;
    }

    /** A row that holds the same. */
    public Optional<OutsideRow> equal(OutsideRow row) {
        return rows.stream()
                .filter(other -> content(other).equals(content(row)))
                .findFirst();
    }

    private static String content(OutsideRow row) {
        var content = new StringBuilder(row.sheet().toLowerCase(Locale.ROOT));
        row.entries()
                .forEach(cell -> content.append('\n')
                        .append(cell.ref().col())
                        .append(' ')
                        .append(cell.value().getClass().getSimpleName())
                        .append(' ')
                        .append(ValueMeaning.of(cell.value(), Type.TEXT)));
        return content.toString();
    }

    /** What became of the old ones. */
    static List<OutsideChange> changes(OutsideEntries old, OutsideEntries now) {
        var removed = new ArrayList<>(old.without(now));
        var changes = new ArrayList<OutsideChange>();
        for (var row : now.without(old)) {
            var before = at(row, removed);
            before.ifPresent(removed::remove);
            changes.add(change(before.isPresent() ? Sort.CHANGED : Sort.ADDED, before.orElse(null), row));
        }
        removed.forEach(row -> changes.add(change(Sort.REMOVED, row, null)));
        return changes;
    }

    /** The row that stands in the same place. */
    public static Optional<OutsideRow> at(OutsideRow row, List<OutsideRow> others) {
        return others.stream()
                .filter(other -> other.sheet().equalsIgnoreCase(row.sheet())
                        && other.number() == row.number()
                        && other.table().equalsIgnoreCase(row.table()))
                .findFirst();
    }

    private static OutsideChange change(Sort sort, @Nullable OutsideRow old, @Nullable OutsideRow now) {
        var shown = now == null ? Objects.requireNonNull(old, "old") : now;
        Map<Integer, Cell> before = cells(old);
        Map<Integer, Cell> after = cells(now);
        var columns = new TreeMap<Integer, Cell>(before);
        columns.putAll(after);
        var cells = new ArrayList<CellChange>();
        columns.forEach((column, cell) -> {
            var was = before.containsKey(column) ? before.get(column).value() : Value.BLANK;
            var is = after.containsKey(column) ? after.get(column).value() : Value.BLANK;
            if (!ValueMeaning.same(was, is, Type.TEXT)) {
                cells.add(new CellChange(cell.ref(), was, is));
            }
        });
        return new OutsideChange(sort, shown.sheet(), shown.table(), shown.place(), shown.number(), cells);
    }

    private static Map<Integer, Cell> cells(@Nullable OutsideRow row) {
        var cells = new TreeMap<Integer, Cell>();
        if (row != null) {
            row.entries().forEach(cell -> cells.put(cell.ref().col(), cell));
        }
        return cells;
    }
}
