package uk.safersheets.imports;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * A day from which an area is another than before under the same or another name, so that its counts before and after
 * are of two areas and form no one series.
 *
 * @param area as it is named from that day
 * @param date the first day of the area as it is now
 * @param was the areas that it was made of until then; more than one for a merge
 */
public record AreaBreak(String area, LocalDate date, List<String> was) implements Comparable<AreaBreak> {
    private static final Comparator<AreaBreak> ORDER =
            Comparator.comparing(AreaBreak::area).thenComparing(AreaBreak::date);

    public AreaBreak {
        was = List.copyOf(was);
    }

    @Override
    public int compareTo(AreaBreak other) {
        return ORDER.compare(this, other);
    }
}
