package uk.safersheets.statistics.counts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import uk.safersheets.budget.WorkBudget;

/**
 * Between which changes the true one lies, at 95%: all that the exact test of {@link TwoCounts} would not call clear. It
 * is found from the share of the current count in both, and so always says the same as a verdict: where that is
 * a clear fall, the whole interval is a fall.
 *
 * @param low the least change as a fraction of the previous count, -0.25 for a fall by a quarter
 * @param high the greatest
 */
public record ChangeInterval(BigDecimal low, BigDecimal high) {
    private static final double LEVEL = 0.05;
    private static final double NORMAL = 1.959964;
    /** Above so many events both ways give the same tenth of a percent. */
    private static final long MANY = 1_000_000;

    private static final int HALVINGS = 40;
    private static final int DECIMALS = 3;

    /**
     * Empty where there is nothing to take a percentage of.
     *
     * @param share the current period's part of all the time, one half for periods of one length
     */
    public static Optional<ChangeInterval> of(long previous, long current, double share) {
        if (previous <= 0 || current < 0 || !(share > 0 && share < 1)) {
            return Optional.empty();
        }
        WorkBudget.steps(HALVINGS);
        if (previous + current > MANY && current > 0) {
            return Optional.of(byLogarithm(previous, current));
        }
        double own = (double) current / (previous + current);
        boolean isClear = p(previous, current, share) < LEVEL;
        double low = current == 0 ? 0 : end(previous, current, own > share && isClear ? share : 0, own, isClear, share);
        double high = end(previous, current, own < share && isClear ? share : 1, own, isClear, share);
        return Optional.of(new ChangeInterval(rounded(low / (1 - low)), rounded(high / (1 - high))));
    }

    /** Where the test turns, between a share that it tells apart from what was counted and one that it does not. */
    private static double end(long previous, long current, double far, double own, boolean isClear, double share) {
        boolean isPastShare = !isClear && share > Math.min(far, own) && share < Math.max(far, own);
        double out = far;
        double in = isPastShare ? share : own;
        for (int halving = 0; halving < HALVINGS; halving++) {
            double middle = (out + in) / 2;
            if (p(previous, current, middle) < LEVEL) {
                out = middle;
            } else {
                in = middle;
            }
        }
        return in;
    }

    private static double p(long previous, long current, double share) {
        return share > 0 && share < 1 ? new TwoCounts(previous, current, share).p() : 0;
    }

    private static ChangeInterval byLogarithm(long previous, long current) {
        double ratio = (double) current / previous;
        double spread = Math.exp(NORMAL * Math.sqrt(1.0 / previous + 1.0 / current));
        return new ChangeInterval(rounded(ratio / spread), rounded(ratio * spread));
    }

    private static BigDecimal rounded(double ratio) {
        return BigDecimal.valueOf(ratio - 1).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
