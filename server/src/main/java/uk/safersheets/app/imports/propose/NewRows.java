package uk.safersheets.app.imports.propose;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.Patch;
import uk.safersheets.cell.Value;
import uk.safersheets.contract.Column;
import uk.safersheets.contract.Entry;
import uk.safersheets.contract.TableColumnRole;
import uk.safersheets.contract.Type;

/** Rows for a table in which nothing stands yet, from its first row down. */
final class NewRows {
    /** Of one table; a longer list is better copied from the import itself. */
    static final int MOST = 600;

    private final FigureTable table;
    private final List<Map<TableColumnRole, Value>> rows = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private final List<String> why = new ArrayList<>();

    NewRows(FigureTable table) {
        this.table = table;
    }

    /** Whether nobody has typed into the table. */
    static boolean areWanted(FigureTable table) {
        return table.sent().rows().stream()
                .allMatch(row -> table.table().columns().stream()
                        .flatMap(column -> table.cell(row, column).stream())
                        .allMatch(cell -> cell.value().isBlank()));
    }

    boolean isFull() {
        return rows.size() >= MOST;
    }

    int size() {
        return rows.size();
    }

    /**
     * One row.
     *
     * @param key of it; empty where the table numbers its rows
     */
    void add(String key, Map<TableColumnRole, Value> values, String source) {
        rows.add(new EnumMap<>(values));
        keys.add(key);
        why.add(source);
    }

    List<Patch> patches() {
        var patches = new ArrayList<Patch>();
        for (int at = 0; at < rows.size(); at++) {
            for (var column : table.table().columns()) {
                var value = value(column, at);
                var place = place(column, at);
                if (value.isPresent() && place.isPresent()) {
                    patches.add(new Patch(place.get(), null, value.get(), Value.BLANK, why.get(at) + "."));
                }
            }
        }
        return patches;
    }

    private Optional<Value> value(Column column, int at) {
        if (column.content().entry() == Entry.KEY) {
            return Optional.of(keys.get(at).isEmpty() ? number(column, at) : Value.of(keys.get(at)));
        }
        return Optional.ofNullable(column.purposeOrNull())
                .flatMap(purpose -> Optional.ofNullable(rows.get(at).get(purpose.role())));
    }

    private static Value number(Column key, int at) {
        return key.content().type() == Type.WHOLE ? Value.of(at + 1L) : Value.of(Integer.toString(at + 1));
    }

    private Optional<CellRef> place(Column column, int at) {
        var heading = table.sent().column(column.name());
        if (heading.isEmpty() || !column.content().entry().isTyped()) {
            return Optional.empty();
        }
        var above = table.sent().headings().get(heading.getAsInt()).ref();
        return Optional.of(new CellRef(above.sheet(), above.row() + 1 + at, above.col()));
    }
}
