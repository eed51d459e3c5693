package uk.safersheets.imports.lineage;

import java.time.LocalDate;
import java.util.List;

/**
 * An area that was made of others.
 *
 * @param date its first day
 * @param area its name from that day
 * @param was what it was made of
 * @param isWhole whether it is all of each of them and nothing else, so that their counts add to its own
 */
public record AreaChange(LocalDate date, String area, List<String> was, boolean isWhole) {
    public AreaChange {
        was = List.copyOf(was);
        if (area.isBlank() || was.isEmpty()) {
            throw new IllegalArgumentException("an area and what it was made of are both needed");
        }
    }
}
