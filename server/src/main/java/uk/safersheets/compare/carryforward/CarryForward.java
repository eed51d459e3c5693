package uk.safersheets.compare.carryforward;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Patch;
import uk.safersheets.cell.Submission;
import uk.safersheets.cell.Value;
import uk.safersheets.compare.CellKey;
import uk.safersheets.compare.diff.EntryRow;
import uk.safersheets.compare.diff.EntryTable;
import uk.safersheets.compare.diff.RowEntries;
import uk.safersheets.compare.merge.TableEdit;
import uk.safersheets.compare.merge.TableEdit.RowEdit;
import uk.safersheets.contract.Column;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.Field;
import uk.safersheets.contract.Table;

/** Carries what people entered from one workbook into an empty one: of the next period, or of a newer template version. */
public final class CarryForward {
    private static final String WHY = "Carried forward.";

    private final CarryForwardRules carrying;
    private final Compared compared;
    private final Contract old;
    private final Submission from;
    private final Contract fresh;
    private final Submission into;
    private final List<Patch> patches = new ArrayList<>();
    private final List<TableEdit> edits = new ArrayList<>();
    private final List<CarryForwardResult.Entry> moved = new ArrayList<>();
    private final List<CarryForwardResult.Left> left = new ArrayList<>();
    private final ComparedEntries elsewhere;

    private CarryForward(
            CarryForwardRules carrying,
            Compared compared,
            Contract old,
            Submission from,
            Contract fresh,
            Submission into) {
        this.carrying = carrying;
        this.compared = compared;
        this.old = old;
        this.from = from;
        this.fresh = fresh;
        this.into = into;
        this.elsewhere = new ComparedEntries(carrying, compared, from);
    }

    /**
     * The workbook whose figures the new one is compared with.
     *
     * @param submission null where nobody has them
     */
    public record Compared(
            @Nullable Contract contract, @Nullable Submission submission) {}

    /**
     * The same where the figures to compare with stand in the workbook that ended.
     *
     * @param carrying what goes along
     * @param old the template version that {@code from} was made from
     * @param fresh the template version that {@code into} is the empty workbook of
     */
    public static CarryForwardResult of(
            CarryForwardRules carrying, Contract old, Submission from, Contract fresh, Submission into) {
        return of(carrying, new Compared(old, from), old, from, fresh, into);
    }

    /** @param compared whose figures become those that the new ones are compared with */
    public static CarryForwardResult of(
            CarryForwardRules carrying,
            Compared compared,
            Contract old,
            Submission from,
            Contract fresh,
            Submission into) {
        var forward = new CarryForward(carrying, compared, old, from, fresh, into);
        fresh.fields().stream()
                .filter(field -> field.content().entry().isTyped())
                .forEach(forward::field);
        fresh.tables().forEach(forward::table);
        forward.whatHasNoPlace();
        return new CarryForwardResult(forward.patches, forward.edits, forward.moved, forward.left);
    }

    private void field(Field field) {
        var cell = into.field(field.name());
        if (cell.isEmpty()) {
            return;
        }
        var spot = CellKey.field(field.name());
        var given = carrying.given(field);
        var was = from.field(field.name()).map(found -> found.value()).orElse(Value.BLANK);
        var value = given.orElse(was);
        if (given.isEmpty() && !was.isBlank() && !carrying.takes(field)) {
            left.add(new CarryForwardResult.Left(spot, was, "It belongs to the period that ended."));
        } else if (!value.isBlank() && !value.equals(cell.get().value())) {
            patches.add(new Patch(cell.get().ref(), null, value, cell.get().value(), WHY));
            moved.add(new CarryForwardResult.Entry(spot, spot, value));
        }
    }

    private void table(Table table) {
        var source = old.table(table.name());
        if (source.isEmpty()) {
            return;
        }
        var rows = EntryTable.of(source.get(), from);
        var blank = EntryTable.of(table, into);
        var places = new HashMap<String, EntryRow>();
        blank.rows().forEach(row -> places.putIfAbsent(row.id(), row));
        var written = new ArrayList<RowEdit>();
        for (var row : rows.rows()) {
            if (table.growing() && carrying.isLeft(source.get(), rows, row)) {
                left.add(new CarryForwardResult.Left(
                        new CellKey(table.name(), row.key(), table.key()), Value.of(row.key()), "It is closed."));
            } else {
                row(table, rows, row, blank, places.remove(row.id()), written);
            }
        }
        if (table.growing() && !rows.rows().isEmpty()) {
            rearrange(table, blank, places, written);
        }
    }

    private void row(
            Table table,
            EntryTable rows,
            EntryRow row,
            EntryTable blank,
            @Nullable EntryRow place,
            List<RowEdit> written) {
        var entries = entries(table, rows, row);
        if (place != null) {
            for (var column : blank.typed()) {
                var cell = blank.cell(place, column);
                var value = entries.getOrDefault(column.name(), Value.BLANK);
                if (cell != null && !value.isBlank() && !value.equals(cell.value())) {
                    patches.add(new Patch(cell.ref(), null, value, cell.value(), WHY));
                }
            }
            written.add(new RowEdit.Keep(place.row().number()));
        } else if (table.growing()) {
            written.add(new RowEdit.Insert(new RowEntries(row.key(), entries)));
        } else {
            left.add(new CarryForwardResult.Left(
                    new CellKey(table.name(), row.key(), table.key()),
                    Value.of(row.key()),
                    "The template has no such row any more."));
        }
    }

    private Map<String, Value> entries(Table table, EntryTable rows, EntryRow row) {
        var entries = new LinkedHashMap<String, Value>();
        for (var column : table.columns()) {
            if (!column.content().entry().isTyped()) {
                continue;
            }
            var source = carrying.source(table, column, rows.table());
            var value = isFromElsewhere(column)
                    ? elsewhere.value(table, column, row)
                    : source.map(found -> rows.value(row, found)).orElse(Value.BLANK);
            entries.put(column.name(), value);
            if (!value.isBlank()) {
                moved.add(new CarryForwardResult.Entry(
                        new CellKey(
                                table.name(), row.key(), source.orElseThrow().name()),
                        new CellKey(table.name(), row.key(), column.name()),
                        value));
            }
        }
        return entries;
    }

    /** Whether a column is filled from another workbook than the one that ended. */
    private boolean isFromElsewhere(Column column) {
        return carrying.isNextPeriod() && compared.submission() != from && CarryForwardRules.isCompared(column);
    }

    /** Rows of the empty workbook that nothing was carried to go, unless they are new in its template version. */
    private void rearrange(Table table, EntryTable blank, Map<String, EntryRow> unused, List<RowEdit> written) {
        boolean isSame = old.version().equals(fresh.version());
        var removed = new ArrayList<Integer>();
        for (var row : blank.rows()) {
            if (unused.get(row.id()) == row) {
                if (isSame) {
                    removed.add(row.row().number());
                } else {
                    written.add(new RowEdit.Keep(row.row().number()));
                }
            }
        }
        var now = blank.rows().stream()
                .<RowEdit>map(row -> new RowEdit.Keep(row.row().number()))
                .toList();
        if (!now.equals(written)) {
            edits.add(new TableEdit(table.name(), written, removed));
        }
    }

    /** Everything entered that went nowhere. */
    private void whatHasNoPlace() {
        for (var field : old.fields()) {
            if (field.content().entry().isTyped() && fresh.field(field.name()).isEmpty()) {
                from.field(field.name())
                        .filter(cell -> !cell.value().isBlank())
                        .ifPresent(cell -> left.add(new CarryForwardResult.Left(
                                CellKey.field(field.name()), cell.value(), "The template has it no more.")));
            }
        }
        for (var table : old.tables()) {
            var rows = EntryTable.of(table, from);
            for (var column : rows.typed()) {
                if (!isTaken(table, column)) {
                    rows.rows().forEach(row -> leave(table, rows, row, column));
                }
            }
        }
    }

    private boolean isTaken(Table table, Column column) {
        return fresh.table(table.name())
                .filter(found -> found.columns().stream()
                        .filter(candidate -> candidate.content().entry().isTyped())
                        .filter(candidate -> !isFromElsewhere(candidate))
                        .anyMatch(candidate -> carrying.source(found, candidate, table)
                                .filter(column::equals)
                                .isPresent()))
                .isPresent();
    }

    private void leave(Table table, EntryTable rows, EntryRow row, Column column) {
        var value = rows.value(row, column);
        if (!value.isBlank()) {
            boolean isThere = fresh.table(table.name())
                    .flatMap(found -> found.column(column.name()))
                    .isPresent();
            left.add(new CarryForwardResult.Left(
                    new CellKey(table.name(), row.key(), column.name()),
                    value,
                    isThere ? "It belongs to the period that ended." : "The template has it no more."));
        }
    }
}
