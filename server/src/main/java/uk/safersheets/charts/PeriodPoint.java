package uk.safersheets.charts;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One period of a series.
 *
 * @param name as people write it, such as {@code 2019-20 Q1}
 * @param workbookOrNull what counts for it; null for a gap
 * @param gap what stands in the place of its figures where there is none, such as {@code no approved version}
 */
public record PeriodPoint(String name, @Nullable WorkedOut workbookOrNull, String gap) {
    public PeriodPoint {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(gap, "gap");
    }

    Optional<WorkedOut> workbook() {
        return Optional.ofNullable(workbookOrNull);
    }
}
