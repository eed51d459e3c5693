package uk.safersheets.textcheck.fact;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.safersheets.contract.TableRole;

/**
 * A table whose figures a report may speak of.
 *
 * @param book the workbook's name
 * @param name the table's, in its contract
 * @param sheet where it stands
 * @param key the stems of the heading that its rows are known by: {@code crime}, {@code type}
 * @param words the stems of its sheet, its template and its fund
 * @param role what it is for; null where the contract does not say
 */
public record FactTable(
        String book,
        String name,
        String sheet,
        List<String> key,
        Set<String> words,
        @Nullable TableRole role) {
    public boolean is(TableRole wanted) {
        return role == wanted;
    }

    /** Each is itself alone, whatever another one holds. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
