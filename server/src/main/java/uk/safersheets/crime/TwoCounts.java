package uk.safersheets.crime;

/**
 * Whether two counts of events over equal lengths of time differ by more than chance. If nothing has changed, each of the
 * {@code n = previous + current} events was as likely to fall in one period as in the other, so the smaller count is
 * binomial with {@code n} trials and probability one half (Przyborowski and Wilenski, <i>Homogeneity of Results in
 * Testing Samples from Poisson Series</i>, Biometrika 31, 1940). The test is exact:
 *
 * <pre>p = 2 * P(X &lt;= min(previous, current)),  X ~ Binomial(n, 1/2),  p = 1 for equal counts</pre>
 *
 * <p>With probability one half the distribution is symmetric, so doubling the smaller tail and adding up all outcomes no
 * likelier than this one are the same p.
 *
 * @param previous from 0
 * @param current from 0
 */
record TwoCounts(long previous, long current) {
    /** A weight so much smaller than the largest changes no digit of the sums. */
    private static final double NEGLIGIBLE = 1e-20;

    TwoCounts {
        if (previous < 0 || current < 0) {
            throw new IllegalArgumentException("a count is never negative: " + previous + ", " + current);
        }
    }

    /**
     * The probability of a difference at least as large when nothing has changed, from 0 to 1; 0 for one under
     * about 1e-20.
     *
     * <p>The weights {@code C(n, k)} are taken relative to the middle one and multiplied outwards by {@code k / (n - k +
     * 1)}, so nothing overflows and no logarithm of a factorial is needed; they fall off within a few times the square
     * root of n. All are positive: the relative error is a few units in the last place for each step.
     */
    double p() {
        if (previous == current) {
            return 1;
        }
        long n = previous + current;
        long smaller = Math.min(previous, current);
        double weight = 1;
        double half = 0;
        double tail = 0;
        for (long k = n / 2; k >= 0 && weight > NEGLIGIBLE; k--) {
            half += weight;
            if (k <= smaller) {
                tail += weight;
            }
            weight *= (double) k / (n - k + 1);
        }
        double all = n % 2 == 0 ? 2 * half - 1 : 2 * half;
        return 2 * tail / all;
    }
}
