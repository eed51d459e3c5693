package uk.safersheets.compare.diff;

import java.util.List;
import java.util.Objects;

/**
 * What differs in one table.
 *
 * @param table its name
 * @param added rows that only the newer workbook has, from the top
 * @param removed rows that only the older one had, from the top
 * @param renamed rows whose key changed
 * @param changed cells of rows that both have, by row of the newer workbook, then column
 */
public record TableChanges(
        String table, List<RowEntries> added, List<RowEntries> removed, List<Renamed> renamed, List<Change> changed) {

    /** A row whose other entries agree, under another key. */
    public record Renamed(String from, String to) {}

    public TableChanges {
        Objects.requireNonNull(table, "table");
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        renamed = List.copyOf(renamed);
        changed = List.copyOf(changed);
    }

    boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && renamed.isEmpty() && changed.isEmpty();
    }
}
