package uk.safersheets.returns;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whose return it is and how far it goes; empty words and null dates are not entered.
 *
 * @param marking the protective marking
 * @param quarter the last quarter that the figures are complete for, as the workbook has it
 * @param quarters how many quarters those are; 0 where that is not entered
 */
public record Author(
        String marking,
        String partnership,
        String period,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        String preparedBy,
        String approvedBy,
        String quarter,
        int quarters,
        String source) {
    public Author {
        Objects.requireNonNull(marking, "marking");
        Objects.requireNonNull(partnership, "partnership");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(preparedBy, "preparedBy");
        Objects.requireNonNull(approvedBy, "approvedBy");
        Objects.requireNonNull(quarter, "quarter");
        Objects.requireNonNull(source, "source");
    }
}
