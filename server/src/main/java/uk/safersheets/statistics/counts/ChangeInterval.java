package uk.safersheets.statistics.counts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import uk.safersheets.budget.WorkBudget;

/**
 * Between which changes the true one lies: all that the exact test of {@link TwoCounts} would not call clear at a level.
 * It is found from the share of the current count in both, and so always says the same as a verdict at that level: where
 * that is a clear fall, the whole interval is a fall.
 *
 * @param low the least change as a fraction of the previous count, -0.25 for a fall by a quarter
 * @param high the greatest
 */
public record ChangeInterval(BigDecimal low, BigDecimal high) {
    /** Above so many events both ways give the same tenth of a percent. */
    private static final long MANY = 1_000_000;

    private static final int HALVINGS = 40;
    private static final int DECIMALS = 3;

    /**
     * Empty where there is nothing to take a percentage of.
     *
     * @param share the current period's part of all the time, one half for periods of one length
     * @param level the chance of an interval that misses the true change, between 0 and 1: 0.05 for 95%
     */
    public static Optional<ChangeInterval> of(long previous, long current, double share, double level) {
        if (previous <= 0 || current < 0 || !(share > 0 && share < 1) || !(level > 0 && level < 1)) {
            return Optional.empty();
        }
        WorkBudget.steps(HALVINGS);
        if (previous + current > MANY && current > 0) {
            return Optional.of(byLogarithm(previous, current, Tails.deviations(level)));
        }
        return Optional.of(new Search(previous, current, share, level).interval());
    }

    /** Where the test turns. */
    private record Search(long previous, long current, double share, double level) {

        ChangeInterval interval() {
            double low = current == 0 ? 0 : end(own() > share && isClear(share) ? share : 0);
            double high = end(own() < share && isClear(share) ? share : 1);
            return new ChangeInterval(rounded(low / (1 - low)), rounded(high / (1 - high)));
        }

        private double own() {
            return (double) current / (previous + current);
        }

        /** Between a share that the test tells apart from what was counted and one that it does not. */
        private double end(double far) {
            boolean isPastShare = share > Math.min(far, own()) && share < Math.max(far, own()) && !isClear(share);
            double out = far;
            double in = isPastShare ? share : own();
            for (int halving = 0; halving < HALVINGS; halving++) {
                double middle = (out + in) / 2;
                if (isClear(middle)) {
                    out = middle;
                } else {
                    in = middle;
                }
            }
            return in;
        }

        private boolean isClear(double other) {
            return !(other > 0 && other < 1) || new TwoCounts(previous, current, other).p() < level;
        }
    }

    private static ChangeInterval byLogarithm(long previous, long current, double deviations) {
        double ratio = (double) current / previous;
        double spread = Math.exp(deviations * Math.sqrt(1.0 / previous + 1.0 / current));
        return new ChangeInterval(rounded(ratio / spread), rounded(ratio * spread));
    }

    private static BigDecimal rounded(double ratio) {
        return BigDecimal.valueOf(ratio - 1).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
