package uk.safersheets.api.content;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.safersheets.charts.Chart;

/**
 * A partnership's periods of one template, oldest first, and what their figures show.
 *
 * @param periods with their gaps
 * @param left how many earlier periods there are that were not read
 */
public record SeriesJson(List<Period> periods, List<Chart> charts, int left) {
    /**
     * One period, or a gap between two.
     *
     * @param book null for a gap between books
     * @param version which counts; null where none does
     * @param standing such as {@code approved} or {@code no approved version}
     */
    public record Period(
            String name, @Nullable String book, @Nullable Integer version, String standing) {}
}
