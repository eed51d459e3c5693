package uk.safersheets.imports;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Rows that were read and belong to no area, period or type of the answer, by the reason in words. */
public record Unplaced(SortedMap<String, Long> reasons) {
    public static final Unplaced NONE = new Unplaced(new TreeMap<>());

    public Unplaced {
        reasons = Collections.unmodifiableSortedMap(new TreeMap<>(reasons));
    }

    public static Unplaced of(Map<String, Long> reasons) {
        return new Unplaced(new TreeMap<>(reasons));
    }

    /** How many rows in all. */
    public long rows() {
        return reasons.values().stream().mapToLong(Long::longValue).sum();
    }
}
