package uk.safersheets.compare.merge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Patch;
import uk.safersheets.cell.Value;
import uk.safersheets.compare.diff.EntryRow;
import uk.safersheets.compare.diff.EntryTable;
import uk.safersheets.compare.diff.RowEntries;
import uk.safersheets.compare.merge.TableEdit.RowEdit;

/** Works out what to write into mine so that it holds the outcome of a merge. */
final class MergeWriter {
    private static final String WHY = "The other version has this.";

    private final List<Patch> patches = new ArrayList<>();
    private final List<TableEdit> edits = new ArrayList<>();

    List<Patch> patches() {
        return patches;
    }

    List<TableEdit> edits() {
        return edits;
    }

    /** The finished rows of a table. */
    List<RowEntries> table(EntryTable mine, List<PlannedRow> planned, Function<Conflict, Choice> choose) {
        var finished = new ArrayList<RowEntries>();
        var rows = new ArrayList<RowEdit>();
        for (var row : planned) {
            row.finished(choose).ifPresent(entries -> {
                finished.add(entries);
                rows.add(edit(mine, row.trio().mine(), entries));
            });
        }
        addEdit(mine, rows);
        return finished;
    }

    /** The finished value of a named cell. */
    Value field(MergePlan.PlannedField field, Function<Conflict, Choice> choose) {
        var value = field.finished(choose);
        if (!value.equals(field.mine())) {
            patches.add(new Patch(field.ref(), null, value, field.mine(), WHY));
        }
        return value;
    }

    private RowEdit edit(EntryTable mine, @Nullable EntryRow row, RowEntries entries) {
        if (row == null) {
            return new RowEdit.Insert(entries);
        }
        for (var column : mine.typed()) {
            var cell = Objects.requireNonNull(mine.cell(row, column), "cell");
            var value = Objects.requireNonNull(entries.entries().get(column.name()), "value");
            if (!cell.value().equals(value)) {
                patches.add(new Patch(cell.ref(), null, value, cell.value(), WHY));
            }
        }
        return new RowEdit.Keep(row.row().number());
    }

    private void addEdit(EntryTable mine, List<RowEdit> rows) {
        var now = mine.rows().stream()
                .<RowEdit>map(row -> new RowEdit.Keep(row.row().number()))
                .toList();
        if (!now.equals(rows)) {
            var kept = new HashSet<>(rows);
            var removed = mine.rows().stream()
                    .map(row -> row.row().number())
                    .filter(number -> !kept.contains(new RowEdit.Keep(number)))
                    .toList();
            edits.add(new TableEdit(mine.table().name(), rows, removed));
        }
    }
}
