package uk.safersheets.compare.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Texts;
import uk.safersheets.cell.Value;
import uk.safersheets.compare.diff.RowEntries;
import uk.safersheets.contract.Column;

/** One row of a merge: settled cell by cell, or waiting for choices. */
final class PlannedRow {
    private final ThreeWayRow trio;
    private final Conflict.@Nullable OfRow conflict;
    private final List<PlannedCell> cells;

    private PlannedRow(ThreeWayRow trio, Conflict.@Nullable OfRow conflict, List<PlannedCell> cells) {
        this.trio = trio;
        this.conflict = conflict;
        this.cells = cells;
    }

    static PlannedRow ofConflict(ThreeWayRow trio, Conflict.OfRow conflict) {
        return new PlannedRow(trio, conflict, List.of());
    }

    static PlannedRow ofCells(ThreeWayRow trio, List<PlannedCell> cells) {
        return new PlannedRow(trio, null, List.copyOf(cells));
    }

    ThreeWayRow trio() {
        return trio;
    }

    List<PlannedCell> cells() {
        return cells;
    }

    List<Conflict> conflicts() {
        if (conflict != null) {
            return List.of(conflict);
        }
        var conflicts = new ArrayList<Conflict>();
        cells.forEach(cell -> cell.conflict().ifPresent(conflicts::add));
        return conflicts;
    }

    /** The finished row; empty when it is to go. */
    Optional<RowEntries> finished(Function<Conflict, Choice> choose) {
        if (conflict != null) {
            return Optional.ofNullable(taken(conflict, choose.apply(conflict)));
        }
        var entries = new LinkedHashMap<String, Value>();
        String key = trio.named().key();
        for (var cell : cells) {
            entries.put(cell.column().name(), cell.finished(choose));
            if (cell.isKey()) {
                key = Texts.tidy(cell.finished(choose).toString());
            }
        }
        return Optional.of(new RowEntries(key, entries));
    }

    private static @Nullable RowEntries taken(Conflict.OfRow conflict, Choice choice) {
        if (choice instanceof Choice.Take take) {
            return switch (take.parent()) {
                case BASE -> conflict.base();
                case MINE -> conflict.mine();
                case THEIRS -> conflict.theirs();
            };
        }
        throw new UnusableChoiceException("Row " + conflict.key() + " of " + conflict.table()
                + " was removed on one side. Choose base, mine or theirs for it.");
    }

    /** One cell: its value, or the conflict about it. */
    record PlannedCell(Column column, boolean isKey, Value value, Conflict.@Nullable OfCell conflictOrNull) {
        Optional<Conflict.OfCell> conflict() {
            return Optional.ofNullable(conflictOrNull);
        }

        Value finished(Function<Conflict, Choice> choose) {
            return conflictOrNull == null ? value : ChosenValue.of(conflictOrNull, choose.apply(conflictOrNull));
        }

        PlannedCell disputed(Conflict.OfCell conflict) {
            return new PlannedCell(column, isKey, value, conflict);
        }
    }
}
