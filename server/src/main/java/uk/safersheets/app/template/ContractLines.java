package uk.safersheets.app.template;

import java.lang.reflect.InvocationTargetException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.SheetTable;
import uk.safersheets.contract.Contract;

/** A contract cut into single statements, each under its place, so that two of them can be held against each other. */
final class ContractLines {
    private final Map<String, String> lines = new LinkedHashMap<>();

    private ContractLines() {}

    /** Everything that a contract says, but its version number. */
    static Map<String, String> of(Contract contract) {
        var all = new ContractLines();
        all.add("Title", contract.title());
        for (var table : contract.tables()) {
            all.add(
                    "Table " + table.name(),
                    table.sheet() + "!" + table.topLeft().a1());
            all.add("Table " + table.name() + ", key", table.key());
            all.add("Table " + table.name() + ", rows", table.growing() ? "growing" : "fixed");
            all.add("Table " + table.name() + ", role", table.roleOrNull());
            for (var column : table.columns()) {
                all.record(table.name() + '[' + column.name() + ']', column);
            }
        }
        contract.fields().forEach(field -> all.record("Field " + field.name(), field));
        contract.rules().forEach(rule -> all.record("Rule " + rule.id() + " about " + rule.about(), rule));
        contract.rows().forEach(all::rows);
        contract.printed().forEach(cell -> all.add(cell.ref().toString(), cell.value()));
        return all.lines;
    }

    private void rows(String table, SheetTable rows) {
        for (var row : rows.rows()) {
            for (var cell : row.cells()) {
                if (!cell.value().isBlank()) {
                    add(cell.ref().toString(), cell.value());
                }
            }
        }
    }

    /** Every component of a record, those of the records in it among them. */
    private void record(String place, Record record) {
        for (var component : record.getClass().getRecordComponents()) {
            var value = value(record, component.getAccessor());
            if (value instanceof Record inner
                    && !(value instanceof CellRef)
                    && !inner.getClass().isMemberClass()) {
                record(place, inner);
            } else {
                add(place + ", " + component.getName().replace("OrNull", ""), value);
            }
        }
    }

    private static @Nullable Object value(Record record, java.lang.reflect.Method accessor) {
        try {
            return accessor.invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a record could not be read", e);
        }
    }

    /** Two rules of one id and place, or two columns of one name, stand one after the other. */
    private void add(String place, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            lines.merge(place, value.toString(), (first, second) -> first + " / " + second);
        }
    }
}
