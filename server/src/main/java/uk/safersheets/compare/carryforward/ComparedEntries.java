package uk.safersheets.compare.carryforward;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import uk.safersheets.cell.Submission;
import uk.safersheets.cell.Value;
import uk.safersheets.compare.carryforward.CarryForward.Compared;
import uk.safersheets.compare.diff.EntryRow;
import uk.safersheets.compare.diff.EntryTable;
import uk.safersheets.contract.Column;
import uk.safersheets.contract.Table;

/** The figures that new ones are compared with, where they stand in another workbook than the one that ended. */
final class ComparedEntries {
    private final CarryForwardRules carrying;
    private final Compared compared;
    private final Submission from;
    private final Map<String, EntryTable> tables = new HashMap<>();
    private final Map<String, Map<String, EntryRow>> byId = new HashMap<>();

    ComparedEntries(CarryForwardRules carrying, Compared compared, Submission from) {
        this.carrying = carrying;
        this.compared = compared;
        this.from = from;
    }

    Value value(Table table, Column column, EntryRow row) {
        var submission = compared.submission();
        if (submission == null) {
            return Value.BLANK;
        }
        var rows = tables.computeIfAbsent(
                table.name(),
                name -> Objects.requireNonNull(compared.contract(), "contract")
                        .table(name)
                        .map(there -> EntryTable.of(there, submission))
                        .orElseGet(() -> EntryTable.of(table, from)));
        var source = carrying.source(table, column, rows.table());
        var there = byId.computeIfAbsent(table.name(), name -> rowsById(rows)).get(row.id());
        return source.isPresent() && there != null ? rows.value(there, source.get()) : Value.BLANK;
    }

    private static Map<String, EntryRow> rowsById(EntryTable rows) {
        var byId = new HashMap<String, EntryRow>();
        rows.rows().forEach(row -> byId.putIfAbsent(row.id(), row));
        return byId;
    }
}
