package uk.safersheets.compare.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Cell;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.Texts;
import uk.safersheets.cell.Value;
import uk.safersheets.compare.CellKey;
import uk.safersheets.compare.ValueMeaning;
import uk.safersheets.compare.diff.EntryRow;
import uk.safersheets.compare.diff.EntryTable;
import uk.safersheets.compare.merge.Conflict.Reason;
import uk.safersheets.compare.merge.PlannedRow.PlannedCell;
import uk.safersheets.contract.Column;

/** Merges one table: rows in their final order, each settled or with its conflicts. */
final class TableMerge {
    private final EntryTable base;
    private final EntryTable mine;
    private final EntryTable theirs;
    private final ConflictIds ids;

    private TableMerge(EntryTable base, EntryTable mine, EntryTable theirs, ConflictIds ids) {
        this.base = base;
        this.mine = mine;
        this.theirs = theirs;
        this.ids = ids;
    }

    static List<PlannedRow> of(EntryTable base, EntryTable mine, EntryTable theirs, ConflictIds ids) {
        return new TableMerge(base, mine, theirs, ids).planned();
    }

    private List<PlannedRow> planned() {
        var rows = new ArrayList<PlannedRow>();
        for (var trio : RowOrder.of(RowMatcher.of(base, mine, theirs))) {
            planned(trio).ifPresent(rows::add);
        }
        return withoutTakenKeys(rows);
    }

    private Optional<PlannedRow> planned(ThreeWayRow trio) {
        if (trio.isRemovedByBoth()) {
            return Optional.empty();
        }
        if (trio.isRemovedByOne()) {
            return isChanged(trio) ? Optional.of(PlannedRow.ofConflict(trio, conflict(trio))) : Optional.empty();
        }
        return Optional.of(PlannedRow.ofCells(
                trio, base.typed().stream().map(column -> cell(trio, column)).toList()));
    }

    /** Whether the side that still has the row entered something there. */
    private boolean isChanged(ThreeWayRow trio) {
        var table = trio.mine() != null ? mine : theirs;
        var row = Objects.requireNonNull(trio.mine() != null ? trio.mine() : trio.theirs(), "row");
        var old = Objects.requireNonNull(trio.base(), "base");
        return base.typed().stream()
                .anyMatch(column -> !ValueMeaning.same(
                        base.value(old, column),
                        table.value(row, column),
                        column.content().type()));
    }

    private Conflict.OfRow conflict(ThreeWayRow trio) {
        var old = Objects.requireNonNull(trio.base(), "base");
        String key = old.key();
        return new Conflict.OfRow(
                ids.of(table(), key, null),
                table(),
                key,
                base.entries(old),
                trio.mine() == null ? null : mine.entries(trio.mine()),
                trio.theirs() == null ? null : theirs.entries(trio.theirs()));
    }

    private PlannedCell cell(ThreeWayRow trio, Column column) {
        var was = value(base, trio.base(), column);
        if (trio.mine() == null || trio.theirs() == null) {
            var only = trio.mine() == null ? value(theirs, trio.theirs(), column) : value(mine, trio.mine(), column);
            return new PlannedCell(column, isKey(column), only, null);
        }
        var merged = ThreeWay.merged(
                was,
                mine.value(trio.mine(), column),
                theirs.value(trio.theirs(), column),
                column.content().type());
        return merged.map(value -> new PlannedCell(column, isKey(column), value, null))
                .orElseGet(() ->
                        new PlannedCell(column, isKey(column), was, conflict(trio, column, reason(trio, column))));
    }

    private Reason reason(ThreeWayRow trio, Column column) {
        if (trio.isAdded()) {
            return Reason.ADDED_TWICE;
        }
        return isKey(column) ? Reason.RENAMED_TWO_WAYS : Reason.BOTH_CHANGED;
    }

    private Conflict.OfCell conflict(ThreeWayRow trio, Column column, Reason reason) {
        String key = trio.named().key();
        return new Conflict.OfCell(
                ids.of(table(), key, column.name()),
                reason,
                new CellKey(table(), key, column.name()),
                ref(trio, column),
                value(base, trio.base(), column),
                value(mine, trio.mine(), column),
                value(theirs, trio.theirs(), column));
    }

    /** A key given on one side that the outcome would have more often than either side has it is a conflict. */
    private List<PlannedRow> withoutTakenKeys(List<PlannedRow> rows) {
        Map<String, Long> most = new HashMap<>();
        for (var side : List.of(base, mine, theirs)) {
            counted(side).forEach((key, count) -> most.merge(key, count, Math::max));
        }
        Map<String, Long> outcome = rows.stream()
                .collect(Collectors.groupingBy(TableMerge::likelyKey, LinkedHashMap::new, Collectors.counting()));
        return rows.stream()
                .map(row -> {
                    String key = likelyKey(row);
                    boolean taken = outcome.getOrDefault(key, 0L) > most.getOrDefault(key, 0L);
                    return taken && isRenamed(row, key) ? keyDisputed(row) : row;
                })
                .toList();
    }

    private static boolean isRenamed(PlannedRow row, String key) {
        return row.trio().base() != null && !row.trio().base().id().equals(key);
    }

    private static Map<String, Long> counted(EntryTable side) {
        return side.rows().stream().collect(Collectors.groupingBy(EntryRow::id, Collectors.counting()));
    }

    /** The key that the row has unless a choice gives it another. */
    private static String likelyKey(PlannedRow row) {
        return row.cells().stream()
                .filter(PlannedCell::isKey)
                .findFirst()
                .map(cell -> Texts.key(cell.value().toString()))
                .orElseGet(() -> row.trio().named().id());
    }

    private PlannedRow keyDisputed(PlannedRow row) {
        return PlannedRow.ofCells(
                row.trio(),
                row.cells().stream()
                        .map(cell -> cell.isKey() && cell.conflict().isEmpty()
                                ? cell.disputed(conflict(row.trio(), cell.column(), Reason.KEY_TAKEN))
                                : cell)
                        .toList());
    }

    private String table() {
        return base.table().name();
    }

    private boolean isKey(Column column) {
        return Texts.key(column.name()).equals(Texts.key(base.table().key()));
    }

    private @Nullable CellRef ref(ThreeWayRow trio, Column column) {
        Cell cell = trio.mine() == null ? null : mine.cell(trio.mine(), column);
        return cell == null ? null : cell.ref();
    }

    private static Value value(EntryTable table, @Nullable EntryRow row, Column column) {
        return row == null ? Value.BLANK : table.value(row, column);
    }
}
