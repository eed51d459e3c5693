package uk.safersheets.compare;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Texts;

/**
 * Where an entry stands by name, whatever row of whatever sheet it is in: a table's row and column, or a named cell.
 *
 * @param table the table's name; null for a named cell
 * @param key the row's key as people wrote it; null for a named cell
 * @param column the heading, or the name of the named cell
 */
public record CellKey(@Nullable String table, @Nullable String key, String column) {
    public CellKey {
        Objects.requireNonNull(column, "column");
        if ((table == null) != (key == null)) {
            throw new IllegalArgumentException("a row is known by its table and its key");
        }
    }

    /** A named cell. */
    public static CellKey field(String name) {
        return new CellKey(null, null, name);
    }

    public boolean isField() {
        return table == null;
    }

    /** By names as they are compared: the same for all that name this cell. */
    public CellKey folded() {
        return new CellKey(table, key == null ? null : Texts.key(key), Texts.key(column));
    }

    /** In the user's words: {@code Personal Robbery, Cost Impact}, or a field's name. */
    @Override
    public String toString() {
        return isField() ? column : key + ", " + column;
    }
}
