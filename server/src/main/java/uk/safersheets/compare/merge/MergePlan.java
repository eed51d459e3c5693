package uk.safersheets.compare.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Cell;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.SheetTable;
import uk.safersheets.cell.Submission;
import uk.safersheets.cell.Value;
import uk.safersheets.compare.CellKey;
import uk.safersheets.compare.diff.EntryTable;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.Field;
import uk.safersheets.contract.Table;

/**
 * A merge worked out as far as it goes without choices.
 *
 * @param tables each table of mine with its rows in their final order
 * @param fields the typed named cells
 */
record MergePlan(Map<EntryTable, List<PlannedRow>> tables, List<PlannedField> fields, List<Conflict> conflicts) {

    /** One named cell: its value, or the conflict about it. */
    record PlannedField(String name, CellRef ref, Value mine, Value value, Conflict.@Nullable OfCell conflictOrNull) {
        Value finished(Function<Conflict, Choice> choose) {
            return conflictOrNull == null ? value : ChosenValue.of(conflictOrNull, choose.apply(conflictOrNull));
        }
    }

    static MergePlan of(Contract contract, Submission base, Submission mine, Submission theirs) {
        refuseOthers(contract, base, "the version both started from");
        refuseOthers(contract, mine, "your version");
        refuseOthers(contract, theirs, "the other version");
        var ids = new ConflictIds();
        var tables = new LinkedHashMap<EntryTable, List<PlannedRow>>();
        for (var table : contract.tables()) {
            var into = EntryTable.of(table, mine);
            tables.put(into, TableMerge.of(EntryTable.of(table, base), into, EntryTable.of(table, theirs), ids));
        }
        var fields = contract.fields().stream()
                .filter(field -> field.content().entry().isTyped())
                .map(field -> planned(field, base, mine, theirs, ids))
                .toList();
        var conflicts = new ArrayList<Conflict>();
        tables.values().forEach(rows -> rows.forEach(row -> conflicts.addAll(row.conflicts())));
        fields.stream()
                .flatMap(field -> Optional.ofNullable(field.conflictOrNull()).stream())
                .forEach(conflicts::add);
        return new MergePlan(tables, fields, List.copyOf(conflicts));
    }

    private static PlannedField planned(
            Field field, Submission base, Submission mine, Submission theirs, ConflictIds ids) {
        var was = value(base, field);
        var is = value(mine, field);
        var other = value(theirs, field);
        var ref = mine.field(field.name()).map(Cell::ref).orElse(field.at());
        var merged = ThreeWay.merged(was, is, other, field.content().type());
        var conflict = merged.isPresent()
                ? null
                : new Conflict.OfCell(
                        ids.of(null, null, field.name()),
                        Conflict.Reason.BOTH_CHANGED,
                        CellKey.field(field.name()),
                        ref,
                        was,
                        is,
                        other);
        return new PlannedField(field.name(), ref, is, merged.orElse(was), conflict);
    }

    private static Value value(Submission submission, Field field) {
        return submission.field(field.name()).map(Cell::value).orElse(Value.BLANK);
    }

    private static void refuseOthers(Contract contract, Submission submission, String which) {
        boolean same = submission.template().equals(contract.template())
                && submission.version().equals(contract.version());
        if (!same) {
            throw new IllegalArgumentException("All three workbooks must be of template " + contract.template() + " "
                    + contract.version() + ", but " + which + " is of " + submission.template() + " "
                    + submission.version() + ". Move it to that template version first.");
        }
        for (var table : contract.tables()) {
            var found = submission.table(table.name());
            if (found.isEmpty()) {
                throw new IllegalArgumentException(
                        "Table " + table.name() + " is missing from " + which + ". Put it back first.");
            }
            refuseMissingColumn(table, found.get(), which);
        }
    }

    private static void refuseMissingColumn(Table table, SheetTable found, String which) {
        table.columns().stream()
                .filter(column -> column.content().entry().isTyped()
                        && found.column(column.name()).isEmpty())
                .findFirst()
                .ifPresent(column -> {
                    throw new IllegalArgumentException("Column " + column.name() + " is missing from table "
                            + table.name() + " in " + which + ". Put it back first.");
                });
    }
}
