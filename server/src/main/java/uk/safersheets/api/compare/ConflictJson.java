package uk.safersheets.api.compare;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.safersheets.api.Scalars;
import uk.safersheets.compare.diff.ChangeText;
import uk.safersheets.compare.diff.RowEntries;
import uk.safersheets.compare.merge.Conflict;
import uk.safersheets.compare.merge.ConflictText;

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
 * @param wasText the value of base as its type is written; for a whole row its entries in words
 * @param mineText likewise
 * @param theirsText likewise
 * @param place in words: {@code Total of Personal Robbery}
 * @param message all of it in words
 * @param theirAuthor who entered theirs; null where nobody can tell
 * @param theirVersion the version that brought it; null where nobody can tell
 */
public record ConflictJson(
        String id,
        String reason,
        @Nullable String table,
        @Nullable String key,
        @Nullable String column,
        @Nullable String sheet,
        @Nullable String cell,
        @Nullable Object base,
        @Nullable Object mine,
        @Nullable Object theirs,
        String wasText,
        String mineText,
        String theirsText,
        String place,
        String message,
        @Nullable String theirAuthor,
        @Nullable Integer theirVersion) {

    /** @param author who made theirs what it is; null where nobody can tell */
    public static ConflictJson of(Conflict conflict, ChangeText telling, Conflict.@Nullable Author author) {
        String name = author == null ? null : author.name();
        Integer version = author == null ? null : author.version();
        return conflict.fold(cell -> of(cell, telling, name, version), row -> of(row, telling, name, version));
    }

    private static ConflictJson of(
            Conflict.OfCell conflict, ChangeText telling, @Nullable String author, @Nullable Integer version) {
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
                telling.value(conflict.spot(), conflict.base()),
                telling.value(conflict.spot(), conflict.mine()),
                telling.value(conflict.spot(), conflict.theirs()),
                telling.place(conflict.spot()),
                new ConflictText(telling).of(conflict) + entered(author, "entered that", version),
                author,
                version);
    }

    private static ConflictJson of(
            Conflict.OfRow conflict, ChangeText telling, @Nullable String author, @Nullable Integer version) {
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
                said(conflict, conflict.base(), telling),
                said(conflict, conflict.mine(), telling),
                said(conflict, conflict.theirs(), telling),
                conflict.key(),
                new ConflictText(telling).of(conflict)
                        + entered(author, conflict.theirs() == null ? "removed it" : "changed it", version),
                author,
                version);
    }

    private static String entered(@Nullable String author, String did, @Nullable Integer version) {
        return author == null ? "" : " " + author + " " + did + " in version " + version + ".";
    }

    private static String said(Conflict.OfRow conflict, @Nullable RowEntries row, ChangeText telling) {
        return row == null ? "no row" : telling.row(conflict.table(), row);
    }

    /** What was entered in a row, by heading; null for no row. */
    static @Nullable Map<String, Object> entries(@Nullable RowEntries row) {
        if (row == null) {
            return null;
        }
        var entries = new LinkedHashMap<String, Object>();
        row.entries().forEach((heading, value) -> entries.put(heading, Scalars.of(value)));
        return entries;
    }
}
