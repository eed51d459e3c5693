package uk.safersheets.imports;

import java.util.Comparator;

/**
 * How many of one type there were in an area and a period.
 *
 * @param area as the file or the lookup names it
 * @param period as {@link Period#name()}
 * @param type what is counted, in the words of the newest files of its kind
 */
public record Count(String area, String period, String type, long count) implements Comparable<Count> {
    private static final Comparator<Count> ORDER =
            Comparator.comparing(Count::area).thenComparing(Count::period).thenComparing(Count::type);

    @Override
    public int compareTo(Count other) {
        return ORDER.compare(this, other);
    }
}
