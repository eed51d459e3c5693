package uk.safersheets.returns;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the funder offered; amounts in pence, null for what is not entered, empty for words that are not.
 *
 * @param funderUntil the last day on which the funder answers for the money
 * @param successor who answers for it after that
 * @param basis whether the amount is exact
 * @param letter the date of the offer letter
 * @param start the first day on which the money may be spent
 * @param end the last day
 * @param carryForwardBy the last day on which the funder takes requests to carry money forward
 * @param carryForwardAsked the day on which it was asked
 */
public record Award(
        String fund,
        String funder,
        @Nullable LocalDate funderUntil,
        String successor,
        @Nullable Long amount,
        String basis,
        @Nullable LocalDate letter,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable LocalDate carryForwardBy,
        @Nullable LocalDate carryForwardAsked) {
    public Award {
        Objects.requireNonNull(fund, "fund");
        Objects.requireNonNull(funder, "funder");
        Objects.requireNonNull(successor, "successor");
        Objects.requireNonNull(basis, "basis");
    }
}
