package uk.safersheets.statistics.counts;

/**
 * How many times the previous rate the current one is, and between which ratios the true one lies. Given the events of
 * both, the current count is binomial (see {@link TwoCounts}); the interval is the exact one of Clopper and Pearson
 * (<i>Biometrika</i> 26, 1934) for its share s of them, made a ratio of rates, as R's {@code poisson.test} has it:
 *
 * <pre>ratio = (current / current exposure) / (previous / previous exposure)
 * low:  P(X &gt;= current; n, s) = level/2,  high: P(X &lt;= current; n, s) = level/2,  n = previous + current
 * each end = s / (1 - s) * previous exposure / current exposure</pre>
 *
 * <p>Its ends may lie a little on the other side of 1 than the test says, because the test takes its two tails by
 * likelihood and the interval halves the level between them.
 *
 * @param previous from 0
 * @param current from 0
 * @param previousExposure over 0: days, or people, or both multiplied
 * @param currentExposure over 0, in the same unit
 */
public record RateRatio(long previous, long current, double previousExposure, double currentExposure) {
    public RateRatio {
        if (previous < 0 || current < 0) {
            throw new IllegalArgumentException("a count is never negative: " + previous + ", " + current);
        }
        if (!(previousExposure > 0 && currentExposure > 0)) {
            throw new IllegalArgumentException(
                    "each count has an exposure, not " + previousExposure + ", " + currentExposure);
        }
    }

    /** Infinite after a previous count of 0, no number where both are 0. */
    public double ratio() {
        return (double) current / previous * (previousExposure / currentExposure);
    }

    /** @param level the chance of an interval that misses the true ratio, between 0 and 1 */
    public double low(double level) {
        if (current == 0) {
            return 0;
        }
        return ratioOf(share(current, level / 2));
    }

    /**
     * Infinite after a previous count of 0.
     *
     * @param level as for {@link #low}
     */
    public double high(double level) {
        if (previous == 0) {
            return Double.POSITIVE_INFINITY;
        }
        return 1 / new RateRatio(current, previous, currentExposure, previousExposure).low(level);
    }

    /** The share at which so many or more of all the events have this chance. */
    private double share(long count, double chance) {
        long all = previous + current;
        return Tails.crossing(share -> Tails.binomialAtLeast(count, all, share) - chance, 0, (double) count / all);
    }

    private double ratioOf(double share) {
        return share / (1 - share) * (previousExposure / currentExposure);
    }
}
