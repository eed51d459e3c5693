package uk.safersheets.compare.cellhistory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Texts;
import uk.safersheets.cell.Value;
import uk.safersheets.compare.CellKey;
import uk.safersheets.compare.VersionInfo;
import uk.safersheets.compare.cellhistory.CellEvent.Event;
import uk.safersheets.compare.diff.Cause;
import uk.safersheets.compare.diff.CauseList;
import uk.safersheets.compare.diff.Change;
import uk.safersheets.compare.diff.ChangeKind;
import uk.safersheets.compare.diff.Comparison;
import uk.safersheets.compare.diff.RowEntries;
import uk.safersheets.compare.diff.TableChanges;

/**
 * One version and what it changed against the one before. A store that keeps the steps of a book can tell the story of
 * any cell from them without reading a workbook.
 */
public record VersionStep(VersionInfo byline, Comparison comparison) {
    private static final String WHOLE_ROW = "";

    public VersionStep {
        Objects.requireNonNull(byline, "byline");
        Objects.requireNonNull(comparison, "comparison");
    }

    /** What this version did to a cell, newest first where it did two things; empty when it left it alone. */
    public List<CellEvent> chapters(CellKey spot) {
        var chapters = new ArrayList<CellEvent>();
        var from = renamedFrom(spot);
        changes(spot).forEach(change -> chapters.add(chapter(change, from.orElse(null))));
        if (chapters.isEmpty()) {
            from.ifPresent(key -> chapters.add(plain(spot, Event.ROW_RENAMED, key)));
        }
        rows(spot, true).forEach(row -> chapters.add(row(spot, Event.ROW_ADDED, Value.BLANK, held(row, spot))));
        rows(spot, false).forEach(row -> chapters.add(row(spot, Event.ROW_REMOVED, held(row, spot), Value.BLANK)));
        Collections.reverse(chapters);
        return chapters;
    }

    /**
     * Every cell this version did something to, {@link CellKey#folded()}; one without a column stands for its whole row.
     * Of any other cell {@link #chapters} has nothing to tell, and {@link #before} no other name.
     */
    public Set<CellKey> touched() {
        var touched = new LinkedHashSet<CellKey>();
        comparison.changes().forEach(change -> touched.add(change.spot().folded()));
        for (var table : comparison.tables()) {
            Stream.of(
                            table.added().stream().map(RowEntries::key),
                            table.removed().stream().map(RowEntries::key),
                            table.renamed().stream().map(TableChanges.Renamed::to))
                    .flatMap(keys -> keys)
                    .forEach(key -> touched.add(new CellKey(table.table(), key, WHOLE_ROW).folded()));
        }
        return touched;
    }

    /** The cell as the version before named it: another key when this version renamed its row. */
    public CellKey before(CellKey spot) {
        return renamedFrom(spot)
                .map(key -> new CellKey(spot.table(), key, spot.column()))
                .orElse(spot);
    }

    /** The cell as this version names it: another key when this version renamed its row. */
    public CellKey after(CellKey spot) {
        return table(spot).stream()
                .flatMap(table -> table.renamed().stream())
                .filter(renamed -> Texts.key(renamed.from()).equals(key(spot)))
                .map(renamed -> new CellKey(spot.table(), renamed.to(), spot.column()))
                .findFirst()
                .orElse(spot);
    }

    /** Every row that this version gave another key, as the cell of its key: before and after. */
    public Map<CellKey, CellKey> renamed() {
        var renamed = new LinkedHashMap<CellKey, CellKey>();
        for (var table : comparison.tables()) {
            table.renamed()
                    .forEach(row -> renamed.put(
                            new CellKey(table.table(), row.from(), WHOLE_ROW),
                            new CellKey(table.table(), row.to(), WHOLE_ROW)));
        }
        return renamed;
    }

    private Optional<String> renamedFrom(CellKey spot) {
        return table(spot).stream()
                .flatMap(table -> table.renamed().stream())
                .filter(renamed -> Texts.key(renamed.to()).equals(key(spot)))
                .map(TableChanges.Renamed::from)
                .findFirst();
    }

    private List<RowEntries> rows(CellKey spot, boolean added) {
        return table(spot).stream()
                .flatMap(table -> (added ? table.added() : table.removed()).stream())
                .filter(row -> Texts.key(row.key()).equals(key(spot)))
                .toList();
    }

    private Optional<TableChanges> table(CellKey spot) {
        return comparison.tables().stream()
                .filter(table -> table.table().equals(spot.table()))
                .findFirst();
    }

    private List<Change> changes(CellKey spot) {
        var among = spot.isField()
                ? comparison.fields()
                : table(spot).map(TableChanges::changed).orElse(List.of());
        return among.stream().filter(change -> isSame(change.spot(), spot)).toList();
    }

    private CellEvent chapter(Change change, @Nullable String renamedFrom) {
        return new CellEvent(
                byline,
                change.spot(),
                Event.valueOf(change.kind().name()),
                change.old(),
                change.now(),
                renamedFrom,
                change.because(),
                change.kind() == ChangeKind.ENTERED ? movedBy(change) : List.of());
    }

    private List<Change> movedBy(Change entry) {
        var cause = new Cause.Entered(entry.spot(), entry.old(), entry.now());
        return comparison
                .changes()
                .filter(change -> change.because().causes().contains(cause))
                .filter(change -> change.spot().isField() || isSameRow(change.spot(), entry.spot()))
                .toList();
    }

    private CellEvent plain(CellKey spot, Event event, String renamedFrom) {
        return new CellEvent(byline, spot, event, Value.BLANK, Value.BLANK, renamedFrom, CauseList.NOTHING, List.of());
    }

    private CellEvent row(CellKey spot, Event event, Value old, Value now) {
        return new CellEvent(byline, spot, event, old, now, null, CauseList.NOTHING, List.of());
    }

    private static Value held(RowEntries row, CellKey spot) {
        return row.entries().getOrDefault(spot.column(), Value.BLANK);
    }

    private static boolean isSame(CellKey one, CellKey other) {
        return Texts.key(one.column()).equals(Texts.key(other.column())) && isSameRow(one, other);
    }

    private static boolean isSameRow(CellKey one, CellKey other) {
        return one.isField()
                ? other.isField()
                : Objects.equals(one.table(), other.table()) && key(one).equals(key(other));
    }

    private static String key(CellKey ofARow) {
        return Texts.key(Objects.requireNonNull(ofARow.key(), "key"));
    }
}
