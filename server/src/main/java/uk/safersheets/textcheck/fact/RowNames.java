package uk.safersheets.textcheck.fact;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.safersheets.contract.Column;
import uk.safersheets.contract.Table;
import uk.safersheets.contract.TableColumnRole;
import uk.safersheets.contract.TableRole;
import uk.safersheets.contract.Type;

/** Which column of a table says what a row is about. */
final class RowNames {
    /** In this order. */
    private static final List<TableColumnRole> NAMES =
            List.of(TableColumnRole.INITIATIVE, TableColumnRole.MEASURE, TableColumnRole.PURPOSE);

    private static final int LONG = 30;

    private RowNames() {}

    /** The column whose words a text may use; the key where there is no better one, null where the key is a number. */
    static @Nullable Column nameColumn(Table table) {
        for (var role : NAMES) {
            var column = table.column(role);
            if (column.isPresent()) {
                return column.get();
            }
        }
        return table.column(table.key())
                .filter(column -> column.content().type() == Type.TEXT)
                .orElse(null);
    }

    /** The column that says where a row is; null for none. */
    static @Nullable Column placeColumn(Table table) {
        if (table.roleOrNull() == TableRole.AREA_CHANGES) {
            return table.column(table.key()).orElse(null);
        }
        return table.column(TableColumnRole.AREA).orElse(null);
    }

    /** The part of a heading that several columns of a table share, which names what they measure. */
    static String measureOf(Table table, Column one, Column other) {
        var these = one.name().split(" ");
        var those = other.name().split(" ");
        int same = 0;
        while (same < Math.min(these.length, those.length) && Objects.equals(these[same], those[same])) {
            same++;
        }
        return same == 0 || same > LONG
                ? table.sheet()
                : String.join(" ", List.of(these).subList(0, same));
    }
}
