package uk.safersheets.charts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Plural;
import uk.safersheets.cell.Submission;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.FieldRole;
import uk.safersheets.contract.NamedCells;
import uk.safersheets.functions.crime.VerdictWords;

/**
 * How long two periods are that are held against each other, and how sure a change between them has to be.
 *
 * @param previousOrNull days; null where they are not known
 * @param currentOrNull likewise
 * @param level the chance of calling a change clear that is none, over 0 and at most one half
 */
public record Periods(
        @Nullable Long previousOrNull, @Nullable Long currentOrNull, double level) {
    private static final double EQUAL = 0.5;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** The period of a workbook and the one that it compares itself with. */
    static Periods within(Contract contract, Submission submission) {
        var cells = new NamedCells(contract, submission);
        return new Periods(
                days(cells, FieldRole.COMPARISON_START, FieldRole.COMPARISON_END),
                days(cells, FieldRole.PERIOD_START, FieldRole.PERIOD_END),
                level(cells));
    }

    /** The periods of two workbooks, by the level of the newer. */
    static Periods between(NamedCells before, NamedCells now) {
        return new Periods(
                days(before, FieldRole.PERIOD_START, FieldRole.PERIOD_END),
                days(now, FieldRole.PERIOD_START, FieldRole.PERIOD_END),
                level(now));
    }

    /** Two of one length. */
    Periods ofOneLength() {
        return new Periods(null, null, level);
    }

    /** The cell says how sure a change has to be, 95%, or what is left of that, 5%; 95% where it says neither. */
    private static double level(NamedCells cells) {
        return cells.number(FieldRole.SIGNIFICANCE_LEVEL)
                .map(number -> number.compareTo(HALF) > 0 ? BigDecimal.ONE.subtract(number) : number)
                .filter(level -> level.signum() > 0)
                .map(BigDecimal::doubleValue)
                .orElse(VerdictWords.LEVEL);
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

    /** How sure a change is that is clear: {@code 95%}. */
    String sure() {
        return BigDecimal.ONE
                        .subtract(BigDecimal.valueOf(level))
                        .movePointRight(2)
                        .stripTrailingZeros()
                        .toPlainString()
                + "%";
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
