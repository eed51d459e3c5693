package uk.safersheets.compare.diff;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import uk.safersheets.cell.Value;

/**
 * What people entered in one row.
 *
 * @param key as they wrote it
 * @param entries every typed column's value by heading, the key among them, in the order of the contract
 */
public record RowEntries(String key, Map<String, Value> entries) {
    public RowEntries {
        Objects.requireNonNull(key, "key");
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }
}
