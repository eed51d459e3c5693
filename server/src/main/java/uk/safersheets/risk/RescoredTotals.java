package uk.safersheets.risk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;

/**
 * The total of every row of a matrix, scored three ways: as it stands, with every score that is not on the scale moved
 * to the nearest allowed one below, and with every such score moved to the nearest above. A score under the lowest
 * allowed one moves up to it either way, and one over the highest moves down.
 */
final class RescoredTotals {
    private final TreeSet<BigDecimal> scale;
    private final List<BigDecimal[]> sorted;

    private RescoredTotals(TreeSet<BigDecimal> scale, List<BigDecimal[]> sorted) {
        this.scale = scale;
        this.sorted = sorted;
    }

    /** Works out every row's totals; texts and blanks count nothing, as in Excel's SUM. */
    static RescoredTotals of(Area scores, List<BigDecimal> scale) {
        var allowed = new TreeSet<>(scale);
        var sorted = new ArrayList<BigDecimal[]>();
        for (var way : Way.values()) {
            var totals = new BigDecimal[scores.rows()];
            for (int row = 0; row < totals.length; row++) {
                totals[row] = total(scores, row, way, allowed);
            }
            Arrays.sort(totals, Comparator.reverseOrder());
            sorted.add(totals);
        }
        return new RescoredTotals(allowed, sorted);
    }

    /** The best and worst rank of one row's scores over the three ways; equal totals share the better rank. */
    RankRange range(Area row) {
        int best = Integer.MAX_VALUE;
        int worst = 0;
        for (var way : Way.values()) {
            int rank = 1 + above(total(row, 0, way, scale), sorted.get(way.ordinal()));
            best = Math.min(best, rank);
            worst = Math.max(worst, rank);
        }
        return new RankRange(best, worst);
    }

    private static BigDecimal total(Area scores, int row, Way way, TreeSet<BigDecimal> scale) {
        var total = BigDecimal.ZERO;
        for (int column = 0; column < scores.columns(); column++) {
            if (scores.at(row, column) instanceof Value.Number score) {
                total = total.add(way.moved(score.amount(), scale));
            }
        }
        return total;
    }

    /** How many totals are above this one: the place of the first that is not, by halving. */
    private static int above(BigDecimal total, BigDecimal[] highestFirst) {
        int from = 0;
        int to = highestFirst.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (highestFirst[middle].compareTo(total) > 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private enum Way {
        AS_IT_STANDS,
        BELOW,
        ABOVE;

        BigDecimal moved(BigDecimal score, TreeSet<BigDecimal> scale) {
            if (this == AS_IT_STANDS || scale.isEmpty()) {
                return score;
            }
            var below = scale.floor(score);
            var above = scale.ceiling(score);
            if (below == null) {
                return above;
            }
            return above == null || this == BELOW ? below : above;
        }
    }
}
