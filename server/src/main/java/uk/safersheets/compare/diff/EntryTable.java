package uk.safersheets.compare.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Cell;
import uk.safersheets.cell.SheetTable;
import uk.safersheets.cell.Submission;
import uk.safersheets.cell.Texts;
import uk.safersheets.cell.Value;
import uk.safersheets.contract.Column;
import uk.safersheets.contract.Table;

/** One table of a workbook, seen through its contract: the rows that hold an entry, and their cells by heading. */
public final class EntryTable {
    private final Table table;
    private final List<Column> typed;
    private final Map<String, Integer> places;
    private final List<EntryRow> rows;

    private EntryTable(Table table, Map<String, Integer> headings, List<SheetTable.Row> rows) {
        this.table = table;
        this.typed = table.columns().stream()
                .filter(column -> column.content().entry().isTyped())
                .toList();
        this.places = new HashMap<>();
        for (var column : table.columns()) {
            places.put(column.name(), headings.get(Texts.key(column.name())));
        }
        this.rows = filled(rows);
    }

    /** The table as the workbook has it; one without rows when it lacks the table. */
    public static EntryTable of(Table table, Submission submission) {
        return submission
                .table(table.name())
                .map(found -> new EntryTable(table, found.columns(), found.rows()))
                .orElseGet(() -> new EntryTable(table, Map.of(), List.of()));
    }

    public Table table() {
        return table;
    }

    public List<EntryRow> rows() {
        return rows;
    }

    /** The columns that people fill. */
    public List<Column> typed() {
        return typed;
    }

    /** The cell in a column of the contract; null when the workbook lacks the column. */
    public @Nullable Cell cell(EntryRow row, Column column) {
        Integer place = places.get(column.name());
        return place == null ? null : row.row().cells().get(place);
    }

    /** The value in a column of the contract; blank when the workbook lacks the column. */
    public Value value(EntryRow row, Column column) {
        return valueIn(row.row(), column.name());
    }

    /** Everything people entered in the row. */
    public RowEntries entries(EntryRow row) {
        var entries = new LinkedHashMap<String, Value>();
        for (var column : typed) {
            entries.put(column.name(), value(row, column));
        }
        return new RowEntries(row.key(), entries);
    }

    private List<EntryRow> filled(List<SheetTable.Row> all) {
        var keyColumn = table.column(table.key()).map(Column::name).orElse(table.key());
        var filled = new ArrayList<EntryRow>();
        for (int index = 0; index < all.size(); index++) {
            var row = all.get(index);
            String key = valueIn(row, keyColumn).toString();
            if (!Texts.isInvisible(key) || hasEntry(row)) {
                filled.add(new EntryRow(index, Texts.tidy(key), Texts.key(key), row));
            }
        }
        return List.copyOf(filled);
    }

    private boolean hasEntry(SheetTable.Row row) {
        return typed.stream().anyMatch(column -> !valueIn(row, column.name()).isBlank());
    }

    private Value valueIn(SheetTable.Row row, String heading) {
        Integer place = places.get(heading);
        return place == null ? Value.BLANK : row.cells().get(place).value();
    }
}
