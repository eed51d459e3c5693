package uk.safersheets.api.book;

import java.util.List;
import java.util.Map;

/**
 * How many books there are of what, of those that somebody may read.
 *
 * @param states by the state of their newest version, with {@code none} for those without any
 * @param partnerships by their names
 * @param templates by their ids
 */
public record BookCountsJson(int all, List<CountJson> states, List<CountJson> partnerships, List<CountJson> templates) {

    /** How many books there are of one. */
    public record CountJson(String of, int books) {}

    public static BookCountsJson of(
            Map<String, Integer> states, Map<String, Integer> partnerships, Map<String, Integer> templates) {
        return new BookCountsJson(
                states.values().stream().mapToInt(count -> count).sum(),
                counts(states),
                counts(partnerships),
                counts(templates));
    }

    private static List<CountJson> counts(Map<String, Integer> all) {
        return all.entrySet().stream()
                .map(one -> new CountJson(one.getKey(), one.getValue()))
                .toList();
    }
}
