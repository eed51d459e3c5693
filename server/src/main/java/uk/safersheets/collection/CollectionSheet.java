package uk.safersheets.collection;

import java.util.List;
import java.util.Objects;
import uk.safersheets.cell.Value;
import uk.safersheets.contract.Type;

/**
 * One sheet of the workbook of a collection.
 *
 * @param name for its tab
 * @param note what a reader has to know first
 */
public record CollectionSheet(String name, String title, String note, List<Column> columns, List<List<Value>> rows) {

    /**
     * One column.
     *
     * @param width in characters
     */
    public record Column(String heading, Type type, int width) {
        static Column words(String heading, int width) {
            return new Column(heading, Type.TEXT, width);
        }
    }

    public CollectionSheet {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(note, "note");
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
