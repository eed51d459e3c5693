package uk.safersheets.app.packs;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import uk.safersheets.cell.Texts;
import uk.safersheets.charts.WorkedOut;
import uk.safersheets.contract.Table;
import uk.safersheets.contract.TableColumnRole;
import uk.safersheets.contract.TableRole;

/** The rows of a table found by what it is for, each by its key. */
final class RoleRows {
    private final WorkedOut content;
    private final TableRole role;

    RoleRows(WorkedOut content, TableRole role) {
        this.content = content;
        this.role = role;
    }

    /** The row of each key, in the order of the sheet; none where there is no such table. */
    Map<String, Integer> byKey() {
        var rows = new LinkedHashMap<String, Integer>();
        content.contract()
                .table(role)
                .ifPresent(table -> IntStream.of(content.calculation().countedRows(table.name()))
                        .forEach(row -> rows.putIfAbsent(text(table, row, table.key()), row)));
        rows.remove("");
        return rows;
    }

    /** Empty for a blank and where there is no such column. */
    String text(int row, TableColumnRole column) {
        return content.contract()
                .table(role)
                .flatMap(table -> table.column(column).map(found -> text(table, row, found.name())))
                .orElse("");
    }

    String heading(TableColumnRole column) {
        return content.contract().heading(role, column);
    }

    private String text(Table table, int row, String heading) {
        return Texts.tidy(content.calculation()
                .value(table.name(), row, heading)
                .visible()
                .toString());
    }
}
