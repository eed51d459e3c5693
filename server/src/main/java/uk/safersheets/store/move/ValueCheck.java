package uk.safersheets.store.move;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.safersheets.store.move.MovedTable.Column;

/** Finds what SQLite takes and PostgreSQL does not, by its place; never by what it holds. */
final class ValueCheck {
    private static final int MOST_NAMED = 5;

    private final boolean keepsEveryCharacter;
    private final List<String> faults = new ArrayList<>();
    private long found;

    /** @param keepsEveryCharacter whether the target keeps U+0000 in a text */
    ValueCheck(boolean keepsEveryCharacter) {
        this.keepsEveryCharacter = keepsEveryCharacter;
    }

    void row(MovedTable table, long number, @Nullable Object[] values) {
        for (int i = 0; i < values.length; i++) {
            var column = table.columns().get(i);
            String fault = fault(column, values[i]);
            if (!fault.isEmpty()) {
                found++;
                if (faults.size() < MOST_NAMED) {
                    faults.add("table " + table.name() + ", row " + number + " in the order of "
                            + String.join(" and ", table.key()) + ", column " + column.name() + ": " + fault);
                }
            }
        }
    }

    /** In words; empty where there is nothing. */
    String faults() {
        return String.join("; ", faults) + (found > faults.size() ? "; and " + (found - faults.size()) + " more" : "");
    }

    private String fault(Column column, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        boolean fits = switch (column.kind()) {
            case NUMBER -> value instanceof Long;
            case TEXT -> value instanceof String;
            case BYTES -> value instanceof byte[];
        };
        if (!fits) {
            return "it is not " + column.kind().words();
        }
        return !keepsEveryCharacter && value instanceof String text && text.indexOf('\0') >= 0
                ? "it holds the character U+0000, which PostgreSQL keeps in no text"
                : "";
    }
}
