package uk.safersheets.statistics.counts;

import uk.safersheets.budget.WorkBudget;

/**
 * Whether two counts of events differ by more than chance, allowing for the time over which each was counted. If nothing
 * has changed, each of the {@code n = previous + current} events fell into the current period with probability {@code s},
 * that period's share of all the time, so the current count is binomial (Przyborowski and Wilenski, <i>Homogeneity of
 * Results in Testing Samples from Poisson Series</i>, Biometrika 31, 1940). The test is exact and two-sided, by the
 * outcomes no likelier than the one observed (as R's {@code poisson.test}; Fay, <i>Two-sided Exact Tests and Matching
 * Confidence Intervals for Discrete Data</i>, The R Journal 2, 2010):
 *
 * <pre>p = sum of P(X = k) over all k with P(X = k) &lt;= P(X = current),  X ~ Binomial(n, s)
 * s = current length / (previous length + current length)</pre>
 *
 * <p>With equal lengths {@code s} is one half, the distribution is symmetric, and this is twice the smaller tail.
 *
 * @param previous from 0
 * @param current from 0
 * @param share between 0 and 1
 */
public record TwoCounts(long previous, long current, double share) {
    /** A weight so much smaller than the largest changes no digit of the sums. */
    private static final double NEGLIGIBLE = 1e-20;

    /** What is left of a share beside one that is beyond all measure longer. */
    private static final double LEAST_SHARE = 1e-300;

    /** Two outcomes as likely as each other may differ in their last digits. */
    private static final double AS_LIKELY = 1 + 1e-7;

    public TwoCounts {
        if (previous < 0 || current < 0) {
            throw new IllegalArgumentException("a count is never negative: " + previous + ", " + current);
        }
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("each period has a part of the time, not " + share);
        }
    }

    /** Over equal lengths of time. */
    public TwoCounts(long previous, long current) {
        this(previous, current, 0.5);
    }

    /** Over these lengths of time, or other exposures; as over equal ones where one of them is not over 0. */
    public static TwoCounts over(long previous, long current, double previousLength, double currentLength) {
        if (!(previousLength > 0 && currentLength > 0)) {
            return new TwoCounts(previous, current);
        }
        double share = currentLength / (currentLength + previousLength);
        return new TwoCounts(previous, current, Math.min(Math.max(share, LEAST_SHARE), 1 - Math.ulp(0.5)));
    }

    /** By the rate: whether there is more of it in the same time. */
    public boolean isRise() {
        return current * (1 - share) > previous * share;
    }

    /**
     * The probability of an outcome no likelier when nothing has changed, from 0 to 1; 0 for one under about 1e-20.
     *
     * <p>The weights {@code C(n, k) s^k (1-s)^(n-k)} are taken relative to the likeliest and multiplied outwards from
     * it, so nothing overflows and no logarithm of a factorial is needed; they fall off within a few times the square
     * root of n. All are positive: the relative error is a few units in the last place for each step. Where these are
     * too many, {@link ManyCounts} has the tails.
     */
    public double p() {
        long n = previous + current;
        if (n * share * (1 - share) > ManyCounts.VARIANCE) {
            return new ManyCounts(previous, current, share).p();
        }
        WorkBudget.steps((long) Math.sqrt(n));
        long likeliest = Math.min(n, (long) Math.floor((n + 1) * share));
        double limit = weight(n, likeliest) * AS_LIKELY;
        double all = 0;
        double tails = 0;
        for (int step = -1; step <= 1; step += 2) {
            double weight = 1;
            for (long k = likeliest; k >= 0 && k <= n && weight > NEGLIGIBLE; k += step) {
                boolean isCounted = step > 0 && k == likeliest;
                all += isCounted ? 0 : weight;
                tails += isCounted || weight > limit ? 0 : weight;
                weight *= ratio(n, k, step);
            }
        }
        return Math.min(1, tails / all);
    }

    /** Of the outcome observed, relative to the likeliest; 0 where it is negligible. */
    private double weight(long n, long likeliest) {
        int step = current < likeliest ? -1 : 1;
        double weight = 1;
        for (long k = likeliest; k != current && weight > NEGLIGIBLE; k += step) {
            weight *= ratio(n, k, step);
        }
        return weight > NEGLIGIBLE ? weight : 0;
    }

    /** How much likelier the next outcome is than k. */
    private double ratio(long n, long k, int step) {
        double odds = share / (1 - share);
        return step > 0 ? odds * (n - k) / (k + 1) : k / odds / (n - k + 1);
    }
}
