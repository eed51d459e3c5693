package uk.safersheets.compare.merge;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Texts;

/** Names conflicts by their place, such as {@code RiskMatrix/personal robbery/Cost Impact}; no two alike. */
public final class ConflictIds {
    private final Map<String, Integer> given = new HashMap<>();

    /**
     * @param table null for a named cell
     * @param key null for a named cell
     * @param column null for a whole row
     */
    public String of(@Nullable String table, @Nullable String key, @Nullable String column) {
        var id = new StringBuilder();
        if (table != null) {
            id.append(table).append('/').append(Texts.key(Objects.requireNonNull(key, "key")));
        }
        if (column != null) {
            id.append(id.isEmpty() ? "" : "/").append(column);
        }
        int before = given.merge(id.toString(), 1, Integer::sum);
        return before == 1 ? id.toString() : id + " (" + before + ")";
    }
}
