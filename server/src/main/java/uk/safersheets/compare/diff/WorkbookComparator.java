package uk.safersheets.compare.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.safersheets.cell.Value;
import uk.safersheets.compare.CellKey;
import uk.safersheets.compare.ValueMeaning;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.Field;
import uk.safersheets.contract.Table;

/** Compares two workbooks: first everything that was entered, then what follows from it. */
final class WorkbookComparator {
    private final ComparedWorkbook old;
    private final ComparedWorkbook now;
    private final List<TableComparison> tables;
    private final Causes causes;
    private final FormulaChanges formulas;

    WorkbookComparator(ComparedWorkbook old, ComparedWorkbook now) {
        this.old = old;
        this.now = now;
        this.tables = now.contract().tables().stream()
                .flatMap(
                        table -> oldTable(table)
                                .map(was -> new TableComparison(old.table(was), now.table(table), isSameTemplate()))
                                .stream())
                .toList();
        this.causes = new Causes(
                old.contract(), now.contract(), new EntryDependencies(now.contract()), tables, enteredInFields());
        this.formulas = new FormulaChanges(old, now);
    }

    Comparison result() {
        var changes = Stream.of(
                        tables.stream().map(this::changes),
                        onlyIn(now, old.contract())
                                .map(rows -> new TableChanges(
                                        rows.table().name(), entries(now, rows), List.of(), List.of(), List.of())),
                        onlyIn(old, now.contract())
                                .map(rows -> new TableChanges(
                                        rows.table().name(), List.of(), entries(old, rows), List.of(), List.of())))
                .flatMap(all -> all)
                .filter(table -> !table.isEmpty())
                .toList();
        var fields = fieldChanges();
        var template = TemplateParts.changed(old, now);
        var outside = outsideChanges();
        var summary = new ChangeSummary(now.contract(), changes, fields, template, outside).summary();
        return new Comparison(changes, fields, template, outside, summary);
    }

    private List<OutsideChange> outsideChanges() {
        var before = OutsideEntries.of(old.contract(), old.submission());
        var after = OutsideEntries.of(now.contract(), now.submission());
        return before.isPresent() && after.isPresent() ? OutsideEntries.changes(before.get(), after.get()) : List.of();
    }

    private static Stream<EntryTable> onlyIn(ComparedWorkbook side, Contract other) {
        return side.contract().tables().stream()
                .filter(table -> other.table(table.name()).isEmpty())
                .map(side::table);
    }

    /** Every row of a table but those its template prints of its own. */
    private static List<RowEntries> entries(ComparedWorkbook side, EntryTable rows) {
        var printed =
                TemplateParts.printed(side.contract(), rows.table().name()).keySet();
        return rows.rows().stream()
                .filter(row -> !printed.contains(row.id()))
                .map(rows::entries)
                .toList();
    }

    private boolean isSameTemplate() {
        return old.contract().version().equals(now.contract().version());
    }

    private Optional<Table> oldTable(Table table) {
        return old.contract().table(table.name());
    }

    private TableChanges changes(TableComparison table) {
        var changed = new ArrayList<Change>();
        var pairs = table.pairing().pairs();
        for (int at = 0; at < pairs.size(); at++) {
            addRow(changed, table, pairs.get(at), table.entered().get(at));
        }
        String name = table.table().name();
        return new TableChanges(
                name,
                table.added(TemplateParts.printedOnlyBy(now.contract(), old.contract(), name)),
                table.removed(TemplateParts.printedOnlyBy(old.contract(), now.contract(), name)),
                table.renamed(),
                changed);
    }

    private void addRow(List<Change> changed, TableComparison table, RowMatches.Pair pair, List<Change> entered) {
        int next = 0;
        for (var column : table.table().columns()) {
            if (next < entered.size() && entered.get(next).spot().column().equals(column.name())) {
                changed.add(entered.get(next++));
            } else if (column.content().entry().isCalculated()) {
                table.column(column).ifPresent(both -> addCalculated(changed, table, pair, entered, both));
            }
        }
        changed.addAll(entered.subList(next, entered.size()));
    }

    private void addCalculated(
            List<Change> changed,
            TableComparison table,
            RowMatches.Pair pair,
            List<Change> entered,
            ColumnPair column) {
        var was = old.value(table.old(), pair.old(), column.old());
        var is = now.value(table.now(), pair.now(), column.now());
        var spot = table.spot(pair, column);
        formulas.between(
                        table.old().cell(pair.old(), column.old()),
                        table.now().cell(pair.now(), column.now()),
                        column.type(),
                        spot)
                .ifPresent(changed::add);
        if (!ValueMeaning.same(was, is, column.type())) {
            changed.add(Change.follows(
                    spot, table.ref(pair, column), was, is, causes.of(table, pair, entered, column.now())));
        }
    }

    private List<Change> enteredInFields() {
        return now.contract().fields().stream()
                .filter(field -> field.content().entry().isTyped())
                .flatMap(field -> entered(field).stream())
                .toList();
    }

    private Optional<Change> entered(Field is) {
        var before = old.contract().field(is.name()).map(old::value).orElse(Value.BLANK);
        var after = now.value(is);
        return ValueMeaning.same(before, after, is.content().type())
                ? Optional.empty()
                : Optional.of(Change.entered(CellKey.field(is.name()), now.ref(is), before, after));
    }

    private List<Change> fieldChanges() {
        var changes = new ArrayList<Change>();
        for (var field : now.contract().fields()) {
            if (field.content().entry().isTyped()) {
                entered(field).ifPresent(changes::add);
            } else if (field.content().entry().isCalculated()) {
                old.contract().field(field.name()).ifPresent(was -> addCalculated(changes, was, field));
            }
        }
        old.contract().fields().stream()
                .filter(field -> field.content().entry().isTyped())
                .filter(field -> now.contract().field(field.name()).isEmpty())
                .filter(field -> !old.value(field).isBlank())
                .map(field -> Change.entered(CellKey.field(field.name()), null, old.value(field), Value.BLANK))
                .forEach(changes::add);
        return changes;
    }

    private void addCalculated(List<Change> changes, Field was, Field field) {
        var before = old.value(was);
        var after = now.value(field);
        var spot = CellKey.field(field.name());
        formulas.between(
                        old.cell(was).orElse(null),
                        now.cell(field).orElse(null),
                        field.content().type(),
                        spot)
                .ifPresent(changes::add);
        if (!ValueMeaning.same(before, after, field.content().type())) {
            changes.add(Change.follows(spot, now.ref(field), before, after, causes.of(field)));
        }
    }
}
