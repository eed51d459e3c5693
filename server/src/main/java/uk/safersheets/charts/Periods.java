package uk.safersheets.charts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Plural;
import uk.safersheets.cell.Submission;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.FieldRole;
import uk.safersheets.contract.NamedCells;

/**
 * How long two periods are that are held against each other.
 *
 * @param previousOrNull days; null where they are not known
 * @param currentOrNull likewise
 */
public record Periods(
        @Nullable Long previousOrNull, @Nullable Long currentOrNull) {
    /** The share of each of two periods of one length. */
    static final double EQUAL = 0.5;

    /** The period of a workbook and the one that it compares itself with. */
    static Periods within(Contract contract, Submission submission) {
        var cells = new NamedCells(contract, submission);
        return new Periods(
                days(cells, FieldRole.COMPARISON_START, FieldRole.COMPARISON_END),
                days(cells, FieldRole.PERIOD_START, FieldRole.PERIOD_END));
    }

    /** The periods of two workbooks. */
    static Periods between(NamedCells before, NamedCells now) {
        return new Periods(
                days(before, FieldRole.PERIOD_START, FieldRole.PERIOD_END),
                days(now, FieldRole.PERIOD_START, FieldRole.PERIOD_END));
    }

    private static @Nullable Long days(NamedCells cells, FieldRole start, FieldRole end) {
        Optional<LocalDate> first = cells.day(start);
        Optional<LocalDate> last = cells.day(end);
        return first.flatMap(from -> last.map(to -> ChronoUnit.DAYS.between(from, to) + 1))
                .filter(days -> days > 0)
                .orElse(null);
    }

    /** The current period's part of all the time; one half where a length is not known. */
    double share() {
        return previousOrNull == null || currentOrNull == null
                ? EQUAL
                : (double) currentOrNull / (previousOrNull + currentOrNull);
    }

    /** What to know where they differ. */
    Optional<String> note() {
        if (previousOrNull == null || currentOrNull == null) {
            return Optional.of("The days of the two periods are not known; they are taken to be of one length.");
        }
        return previousOrNull.equals(currentOrNull)
                ? Optional.empty()
                : Optional.of("The periods have " + previousOrNull + " and "
                        + Plural.count(currentOrNull, "day", "days")
                        + ". The verdict allows for it; the changes are of the counts as they are.");
    }
}
