package uk.safersheets.excel.validator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Cell;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.SheetTable;
import uk.safersheets.cell.Submission;
import uk.safersheets.cell.Value;
import uk.safersheets.contract.Column;
import uk.safersheets.contract.Content;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.Table;

/** A copy of a template that is filled in to see what an officer would be told; entries come and go freely. */
final class TrialCopy {
    private static final int NEW_ROWS = 2;

    private final Contract contract;
    private final Submission template;
    private final Map<String, Value> fields = new LinkedHashMap<>();
    private final Map<String, List<List<Value>>> rows = new LinkedHashMap<>();
    private final Map<CellRef, Entry> entries = new LinkedHashMap<>();

    /**
     * A cell that an officer fills.
     *
     * @param table null for a named cell
     * @param name of the field, or the heading of the column
     * @param prefilled whether the template itself holds something there
     */
    record Entry(CellRef at, @Nullable Table table, int row, String name, Content content, boolean prefilled) {}

    /** The template as it is sent out, with two rows in every table that grows and has none. */
    TrialCopy(Contract contract, Submission template) {
        this.contract = contract;
        this.template = template;
        for (var field : contract.fields()) {
            var value = template.field(field.name()).map(Cell::value).orElse(Value.BLANK);
            fields.put(field.name(), value);
            if (field.content().entry().isTyped()) {
                add(new Entry(field.at(), null, -1, field.name(), field.content(), !value.isBlank()));
            }
        }
        contract.tables().forEach(this::table);
    }

    private void table(Table table) {
        var body = new ArrayList<List<Value>>();
        var sent = template.table(table.name());
        sent.ifPresent(found -> found.rows().forEach(row -> body.add(values(table, found, row))));
        boolean isNew = table.growing() && body.isEmpty();
        for (int row = 0; isNew && row < NEW_ROWS; row++) {
            body.add(new ArrayList<>(Collections.nCopies(table.columns().size(), Value.BLANK)));
        }
        rows.put(table.name(), body);
        for (int row = 0; row < body.size() && (isNew || !table.growing()); row++) {
            for (int at = 0; at < table.columns().size(); at++) {
                var column = table.columns().get(at);
                if (column.content().entry().isTyped()) {
                    boolean prefilled = !body.get(row).get(at).isBlank();
                    add(new Entry(place(table, row, at), table, row, column.name(), column.content(), prefilled));
                }
            }
        }
    }

    private void add(Entry entry) {
        entries.put(entry.at(), entry);
    }

    private static List<Value> values(Table table, SheetTable sent, SheetTable.Row row) {
        var values = new ArrayList<Value>();
        for (var column : table.columns()) {
            var place = sent.column(column.name());
            boolean isEntry = !column.content().entry().isCalculated();
            values.add(
                    isEntry && place.isPresent()
                            ? row.cells().get(place.getAsInt()).value()
                            : Value.BLANK);
        }
        return values;
    }

    private static CellRef place(Table table, int row, int column) {
        var first = table.topLeft();
        return new CellRef(first.sheet(), first.row() + 1 + row, first.col() + column);
    }

    List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    Optional<Entry> entry(CellRef at) {
        return Optional.ofNullable(entries.get(at));
    }

    /** What stands in every cell that an officer fills. */
    List<Value> values() {
        return entries.values().stream().map(this::value).toList();
    }

    /** Puts back what {@link #values} gave. */
    void restore(List<Value> values) {
        var all = entries();
        for (int at = 0; at < all.size(); at++) {
            enter(all.get(at), values.get(at));
        }
    }

    Value value(Entry entry) {
        var table = entry.table();
        return table == null
                ? field(entry.name())
                : rows(table).get(entry.row()).get(column(table, entry));
    }

    void enter(Entry entry, Value value) {
        var table = entry.table();
        if (table == null) {
            fields.put(entry.name(), value);
        } else {
            rows(table).get(entry.row()).set(column(table, entry), value);
        }
    }

    private Value field(String name) {
        return Objects.requireNonNull(fields.get(name), "field");
    }

    private List<List<Value>> rows(Table table) {
        return Objects.requireNonNull(rows.get(table.name()), "table");
    }

    /** What stands in a column now. */
    List<Value> column(String table, String heading) {
        return contract.table(table)
                .map(found -> {
                    int at = headings(found)
                            .indexOf(found.column(heading).map(Column::name).orElse(""));
                    return at < 0
                            ? List.<Value>of()
                            : rows(found).stream()
                                    .map(row -> row.get(at))
                                    .filter(value -> !value.isBlank())
                                    .toList();
                })
                .orElse(List.of());
    }

    private static int column(Table table, Entry entry) {
        return headings(table).indexOf(entry.name());
    }

    private static List<String> headings(Table table) {
        return table.columns().stream().map(Column::name).toList();
    }

    /** The copy as it would be sent, its calculated cells not shown. */
    Submission submission() {
        var cells = new HashMap<String, Cell>();
        contract.fields().forEach(field -> cells.put(field.name(), Cell.of(field.at(), field(field.name()))));
        var tables = new HashMap<String, SheetTable>();
        contract.tables().forEach(table -> tables.put(table.name(), content(table)));
        return new Submission(
                contract.template(),
                contract.version(),
                cells,
                tables,
                List.of(),
                Submission.Source.SNAPSHOT_WITHOUT_FORMULAS);
    }

    private SheetTable content(Table table) {
        var headings = new ArrayList<Cell>();
        for (int at = 0; at < table.columns().size(); at++) {
            headings.add(Cell.of(
                    place(table, -1, at), Value.of(table.columns().get(at).name())));
        }
        var body = new ArrayList<SheetTable.Row>();
        var values = rows(table);
        for (int row = 0; row < values.size(); row++) {
            var cells = new ArrayList<Cell>();
            for (int at = 0; at < headings.size(); at++) {
                cells.add(Cell.of(place(table, row, at), values.get(row).get(at)));
            }
            body.add(new SheetTable.Row(table.topLeft().row() + 1 + row, cells));
        }
        return new SheetTable(table.name(), table.sheet(), headings, body);
    }
}
