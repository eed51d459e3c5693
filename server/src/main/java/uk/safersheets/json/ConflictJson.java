package uk.safersheets.json;

import java.util.LinkedHashMap;
import java.util.Map;
import uk.safersheets.history.Conflict;
import uk.safersheets.history.RowEntries;
import uk.safersheets.history.Telling;

/**
 * Something to choose in a merge.
 *
 * @param id what a choice names it by
 * @param reason such as {@code both-changed}
 * @param table null for a named cell
 * @param key the row's key; null for a named cell
 * @param column the heading or the name of a named cell; null for a whole row
 * @param sheet null for a whole row, and when mine lacks the cell
 * @param cell such as {@code B7}
 * @param base a cell's value; for a whole row its entries by heading
 * @param mine likewise; null for a row that mine removed
 * @param theirs likewise
 * @param message all of it in words
 */
public record ConflictJson(
        String id,
        String reason,
        String table,
        String key,
        String column,
        String sheet,
        String cell,
        Object base,
        Object mine,
        Object theirs,
        String message) {

    public static ConflictJson of(Conflict conflict, Telling telling) {
        return conflict.fold(cell -> of(cell, telling), row -> of(row, telling));
    }

    private static ConflictJson of(Conflict.OfCell conflict, Telling telling) {
        var ref = conflict.cell();
        return new ConflictJson(
                conflict.id(),
                conflict.reason().word(),
                conflict.table(),
                conflict.key(),
                conflict.spot().column(),
                ref == null ? null : ref.sheet(),
                ref == null ? null : ref.a1(),
                Scalars.of(conflict.base()),
                Scalars.of(conflict.mine()),
                Scalars.of(conflict.theirs()),
                telling.conflict(conflict));
    }

    private static ConflictJson of(Conflict.OfRow conflict, Telling telling) {
        return new ConflictJson(
                conflict.id(),
                conflict.reason().word(),
                conflict.table(),
                conflict.key(),
                null,
                null,
                null,
                entries(conflict.base()),
                entries(conflict.mine()),
                entries(conflict.theirs()),
                telling.conflict(conflict));
    }

    /** What was entered in a row, by heading; null for no row. */
    static Map<String, Object> entries(RowEntries row) {
        if (row == null) {
            return null;
        }
        var entries = new LinkedHashMap<String, Object>();
        row.entries().forEach((heading, value) -> entries.put(heading, Scalars.of(value)));
        return entries;
    }
}
