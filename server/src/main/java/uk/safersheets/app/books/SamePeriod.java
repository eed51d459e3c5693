package uk.safersheets.app.books;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import uk.safersheets.app.book.NextPeriod;
import uk.safersheets.cell.Period;
import uk.safersheets.cell.PeriodName;
import uk.safersheets.contract.FieldRole;
import uk.safersheets.contract.NamedCells;

/**
 * Which of several workbooks are of the period of another: those of the same days; where there are none, those of the
 * shortest period around it, as a plan of the year is of each of its quarters; where there are none, those of the newest
 * period within it.
 */
public final class SamePeriod {
    private static final Comparator<Period> SHORTEST = Comparator.comparing(
            period -> -period.start().toEpochDay() + period.end().toEpochDay());
    private static final Comparator<Period> NEWEST =
            Comparator.comparing(Period::end).thenComparing(Period::start).reversed();

    private SamePeriod() {}

    /** The days a workbook is of, by its dates or else by what its period is called; empty where neither says. */
    public static Optional<Period> of(NamedCells cells) {
        return NextPeriod.period(cells).or(() -> PeriodName.dates(cells.text(FieldRole.PERIOD)));
    }

    /** Whether one could be of the period of another at all. */
    static boolean mayServe(Period one, Period other) {
        return isAround(one, other) || isAround(other, one);
    }

    /** All that fit best, in their order; none where none fits. */
    public static <T> List<T> best(List<T> all, Function<T, Period> period, Period own) {
        var same = all.stream().filter(one -> period.apply(one).equals(own)).toList();
        if (!same.isEmpty()) {
            return same;
        }
        var around =
                all.stream().filter(one -> isAround(period.apply(one), own)).toList();
        return around.isEmpty()
                ? first(
                        all.stream()
                                .filter(one -> isAround(own, period.apply(one)))
                                .toList(),
                        period,
                        NEWEST)
                : first(around, period, SHORTEST);
    }

    /** Those of the first period in an order. */
    static <T> List<T> first(List<T> all, Function<T, Period> period, Comparator<Period> order) {
        var first = all.stream().map(period).min(order);
        return all.stream()
                .filter(one -> first.filter(period.apply(one)::equals).isPresent())
                .toList();
    }

    /** Those of the last period that ended before a period began. */
    static <T> List<T> before(List<T> all, Function<T, Period> period, Period own) {
        var earlier = all.stream()
                .filter(one -> period.apply(one).end().isBefore(own.start()))
                .toList();
        return first(earlier, period, NEWEST);
    }

    private static boolean isAround(Period outer, Period inner) {
        return !outer.start().isAfter(inner.start()) && !outer.end().isBefore(inner.end());
    }
}
