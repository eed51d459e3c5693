package uk.safersheets.store.signoff;

import org.jspecify.annotations.Nullable;

/**
 * Where a finding stands, by name.
 *
 * @param table null for a finding about the file or a named cell
 * @param rowKey null for one about several rows or none
 * @param column the heading; null for one about several columns or none
 */
public record Place(
        @Nullable String table,
        @Nullable String rowKey,
        @Nullable String column) {

    /** Whether the other place is this one or inside it: what is null here stands for all. */
    public boolean covers(Place other) {
        return (table == null || table.equals(other.table))
                && (rowKey == null || rowKey.equals(other.rowKey))
                && (column == null || column.equals(other.column));
    }

    /** In words: {@code Personal Robbery, Cost Impact}, or {@code the whole workbook}. */
    @Override
    public String toString() {
        if (rowKey != null) {
            return column == null ? rowKey : rowKey + ", " + column;
        }
        String all = column == null ? table : column;
        return all == null ? "the whole workbook" : all;
    }
}
