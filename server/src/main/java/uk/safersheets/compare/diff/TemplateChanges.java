package uk.safersheets.compare.diff;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the newer template has or lacks: nobody's entry, so never counted as one.
 *
 * @param oldVersion the older workbook's template version
 * @param newVersion the newer one's
 * @param added in the order of the newer template
 * @param removed in the order of the older one
 */
public record TemplateChanges(String oldVersion, String newVersion, List<Part> added, List<Part> removed) {

    /**
     * One table, column, printed row or named cell of a template.
     *
     * @param table null for a named cell
     * @param name a heading, the key of a printed row, or the name of a named cell; null for a whole table
     */
    public record Part(
            Sort sort, @Nullable String table, @Nullable String name) {}

    /** What a template is made of. */
    public enum Sort {
        TABLE,
        COLUMN,
        ROW,
        FIELD
    }

    public TemplateChanges {
        Objects.requireNonNull(oldVersion, "oldVersion");
        Objects.requireNonNull(newVersion, "newVersion");
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }

    boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty();
    }
}
