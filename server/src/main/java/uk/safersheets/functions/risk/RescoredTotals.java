package uk.safersheets.functions.risk;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.Recalculation;

/**
 * The totals of all rows of a matrix: as they stand, and the least and the most each could be. An issue ranks best when
 * its own total is the most it could be and every other's the least, and worst the other way round; the rows are moved
 * independently, so both can happen. Sorted once, they give each row's range by two searches.
 */
final class RescoredTotals {
    private final Scale scale;
    private final List<Optional<Span>> spans;
    private final BigDecimal[] stand;
    private final BigDecimal[] least;
    private final BigDecimal[] most;

    private RescoredTotals(Scale scale, List<Optional<Span>> spans) {
        this.scale = scale;
        this.spans = spans;
        this.stand = sorted(Span::stands);
        this.least = sorted(Span::least);
        this.most = sorted(Span::most);
    }

    /** Where the total of a row is the sum of its scores; texts and blanks count nothing, as in Excel's SUM. */
    static RescoredTotals ofSums(Area scores, Scale scale) {
        return new RescoredTotals(
                scale,
                IntStream.range(0, scores.rows())
                        .mapToObj(row -> sums(row(scores, row), scale))
                        .toList());
    }

    /** Where the total of a row is what the template's own formula makes of its scores. */
    static RescoredTotals of(Area scores, Scale scale, Area totals, Recalculation again) {
        boolean rises = again.rises() && !scale.hasNegative();
        return new RescoredTotals(
                scale,
                IntStream.range(0, totals.rows())
                        .mapToObj(row -> Span.of(
                                totals.at(row, 0),
                                moves(row(scores, row), scale),
                                moved -> again.with(row, moved),
                                rises))
                        .toList());
    }

    /** The range of one row of the matrix; empty where it has no total. */
    Optional<RankRange> range(int row) {
        return row < 0 || row >= spans.size()
                ? Optional.empty()
                : spans.get(row).map(this::range);
    }

    /** The range of a row with these scores, where totals are sums. */
    Optional<RankRange> range(Area scores) {
        return sums(row(scores, 0), scale).map(this::range);
    }

    private RankRange range(Span own) {
        int now = 1 + above(own.stands(), stand);
        int best = 1 + above(own.most(), least);
        boolean isAboveItself = own.most().compareTo(own.least()) > 0;
        int worst = 1 + above(own.least(), most) - (isAboveItself ? 1 : 0);
        return new RankRange(Math.min(now, best), Math.max(now, worst));
    }

    private static Optional<Span> sums(List<Value> scores, Scale scale) {
        return Span.of(sum(scores), moves(scores, scale), RescoredTotals::sum, true);
    }

    private static Value sum(List<Value> scores) {
        return Value.of(scores.stream()
                .filter(Value.Number.class::isInstance)
                .map(score -> ((Value.Number) score).amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static List<Value> row(Area scores, int row) {
        return IntStream.range(0, scores.columns())
                .mapToObj(column -> scores.at(row, column))
                .toList();
    }

    private static List<List<Value>> moves(List<Value> scores, Scale scale) {
        return scores.stream().map(scale::moves).toList();
    }

    private BigDecimal[] sorted(Function<Span, BigDecimal> total) {
        var totals = spans.stream().flatMap(Optional::stream).map(total).toArray(BigDecimal[]::new);
        Arrays.sort(totals);
        return totals;
    }

    /** How many totals are above this one, by halving. */
    private static int above(BigDecimal total, BigDecimal[] lowestFirst) {
        int from = 0;
        int to = lowestFirst.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (lowestFirst[middle].compareTo(Objects.requireNonNull(total)) > 0) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return lowestFirst.length - from;
    }
}
