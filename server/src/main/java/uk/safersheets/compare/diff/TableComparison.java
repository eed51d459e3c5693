package uk.safersheets.compare.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Cell;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.Texts;
import uk.safersheets.cell.Value;
import uk.safersheets.compare.CellKey;
import uk.safersheets.compare.ValueMeaning;
import uk.safersheets.contract.Column;
import uk.safersheets.contract.Entry;
import uk.safersheets.contract.Table;

/** One table of two workbooks: its rows paired, and what was entered in them. */
final class TableComparison {
    private final EntryTable old;
    private final EntryTable now;
    private final boolean sameTemplate;
    private final List<ColumnPair> columns;
    private final RowMatches pairing;
    private final List<List<Change>> entered;

    TableComparison(EntryTable old, EntryTable now, boolean sameTemplate) {
        this.old = old;
        this.now = now;
        this.sameTemplate = sameTemplate;
        this.columns = ColumnPair.of(old.table(), now.table());
        this.pairing = RowMatches.of(old, now);
        this.entered = pairing.pairs().stream().map(this::entered).toList();
    }

    EntryTable old() {
        return old;
    }

    EntryTable now() {
        return now;
    }

    Table table() {
        return now.table();
    }

    /** A column that both templates have. */
    Optional<ColumnPair> column(Column wanted) {
        return columns.stream()
                .filter(column -> column.now().name().equals(wanted.name()))
                .findFirst();
    }

    RowMatches pairing() {
        return pairing;
    }

    /**
     * What was entered, pair by pair in the order of {@link RowMatches#pairs()}: by column of the newer table, then what stood
     * in columns that it no longer has.
     */
    List<List<Change>> entered() {
        return entered;
    }

    List<TableChanges.Renamed> renamed() {
        return pairing.pairs().stream()
                .filter(RowMatches.Pair::renamed)
                .map(pair ->
                        new TableChanges.Renamed(pair.old().key(), pair.now().key()))
                .toList();
    }

    /** Rows that somebody added: those the newer template prints of its own are not among them. */
    List<RowEntries> added(Set<String> printed) {
        return rows(pairing.added(), now, printed);
    }

    /** Rows that somebody removed: those the older template printed of its own are not among them. */
    List<RowEntries> removed(Set<String> printed) {
        return rows(pairing.removed(), old, printed);
    }

    CellKey spot(RowMatches.Pair pair, ColumnPair column) {
        return new CellKey(table().name(), pair.now().key(), column.name());
    }

    @Nullable
    CellRef ref(RowMatches.Pair pair, ColumnPair column) {
        Cell cell = now.cell(pair.now(), column.now());
        return cell == null ? null : cell.ref();
    }

    private List<Change> entered(RowMatches.Pair pair) {
        var changes = new ArrayList<Change>();
        for (var column : table().columns()) {
            column(column)
                    .map(both -> change(pair, both))
                    .orElseGet(() -> inNewColumn(pair, column))
                    .ifPresent(changes::add);
        }
        for (var column : old.typed()) {
            if (table().column(column.name()).isEmpty()) {
                inLostColumn(pair, column).ifPresent(changes::add);
            }
        }
        return changes;
    }

    private Optional<Change> change(RowMatches.Pair pair, ColumnPair column) {
        if (!isEntry(column) || pair.renamed() && isKey(column)) {
            return Optional.empty();
        }
        var was = old.value(pair.old(), column.old());
        var is = now.value(pair.now(), column.now());
        return ValueMeaning.same(was, is, column.type()) || isKey(column) && isSameName(was, is)
                ? Optional.empty()
                : Optional.of(Change.entered(spot(pair, column), ref(pair, column), was, is));
    }

    /** An entry in a column that the older template lacks. */
    private Optional<Change> inNewColumn(RowMatches.Pair pair, Column column) {
        var is = now.value(pair.now(), column);
        if (!column.content().entry().isTyped() || is.isBlank()) {
            return Optional.empty();
        }
        var spot = new CellKey(table().name(), pair.now().key(), column.name());
        var cell = Objects.requireNonNull(now.cell(pair.now(), column), "cell");
        return Optional.of(Change.entered(spot, cell.ref(), Value.BLANK, is));
    }

    /** An entry in a column that the newer template lacks: it has no cell any more. */
    private Optional<Change> inLostColumn(RowMatches.Pair pair, Column column) {
        var was = old.value(pair.old(), column);
        var spot = new CellKey(table().name(), pair.now().key(), column.name());
        return was.isBlank() ? Optional.empty() : Optional.of(Change.entered(spot, null, was, Value.BLANK));
    }

    /** Whatever spaces stand around and between the words. */
    private static boolean isSameName(Value was, Value is) {
        return Texts.tidy(was.toString()).equals(Texts.tidy(is.toString()));
    }

    /** Printed text counts as an entry where the template is the same: somebody wrote over it. */
    private boolean isEntry(ColumnPair column) {
        return column.isTyped() || sameTemplate && column.now().content().entry() == Entry.LABEL;
    }

    private boolean isKey(ColumnPair column) {
        return Texts.key(column.name()).equals(Texts.key(table().key()));
    }

    private static List<RowEntries> rows(List<EntryRow> rows, EntryTable table, Set<String> printed) {
        return rows.stream()
                .filter(row -> !printed.contains(row.id()))
                .map(table::entries)
                .toList();
    }
}
