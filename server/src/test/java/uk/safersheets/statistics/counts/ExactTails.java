package uk.safersheets.statistics.counts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.LongPredicate;

/**
 * Sums of binomial and Poisson probabilities in decimals of 40 digits, outcome by outcome outwards from the likeliest, with
 * no library's distribution: what the answers of this package are held against.
 */
final class ExactTails {
    private static final MathContext DIGITS = new MathContext(40);
    private static final BigDecimal NEGLIGIBLE = new BigDecimal("1E-38");
    private static final BigDecimal AS_LIKELY = new BigDecimal("1.0000000001");

    private interface Weights {
        void add(long outcome, BigDecimal weight);
    }

    private interface Ratio {
        /** The weight of the next outcome after this one, upwards. */
        BigDecimal up(long outcome, BigDecimal weight);
    }

    private ExactTails() {}

    static double binomialAtLeast(long k, long n, BigDecimal share) {
        return probability(outcome -> outcome >= k, likeliest(n, share), n, binomial(n, share));
    }

    static double binomialAtMost(long k, long n, BigDecimal share) {
        return probability(outcome -> outcome <= k, likeliest(n, share), n, binomial(n, share));
    }

    static double poissonAtLeast(long k, BigDecimal mean) {
        return probability(outcome -> outcome >= k, mean.longValue(), Long.MAX_VALUE, poisson(mean));
    }

    static double poissonAtMost(long k, BigDecimal mean) {
        return probability(outcome -> outcome <= k, mean.longValue(), Long.MAX_VALUE, poisson(mean));
    }

    /** Both tails of the outcomes that are no likelier than the one observed. */
    static double twoCounts(long previous, long current, BigDecimal share) {
        long n = previous + current;
        var likeliest = likeliest(n, share);
        var binomial = binomial(n, share);
        var own = new BigDecimal[] {BigDecimal.ZERO};
        outwards(likeliest, n, binomial, (outcome, weight) -> own[0] = outcome == current ? weight : own[0]);
        var sums = new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO};
        var limit = own[0].multiply(AS_LIKELY);
        outwards(likeliest, n, binomial, (outcome, weight) -> {
            sums[0] = weight.compareTo(limit) <= 0 ? sums[0].add(weight, DIGITS) : sums[0];
            sums[1] = sums[1].add(weight, DIGITS);
        });
        return sums[0].divide(sums[1], DIGITS).doubleValue();
    }

    private static double probability(LongPredicate counts, long likeliest, long most, Ratio ratio) {
        var sums = new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO};
        outwards(likeliest, most, ratio, (outcome, weight) -> {
            sums[0] = counts.test(outcome) ? sums[0].add(weight, DIGITS) : sums[0];
            sums[1] = sums[1].add(weight, DIGITS);
        });
        return sums[0].divide(sums[1], DIGITS).doubleValue();
    }

    private static long likeliest(long n, BigDecimal share) {
        return Math.min(n, share.multiply(BigDecimal.valueOf(n + 1)).longValue());
    }

    private static Ratio binomial(long n, BigDecimal share) {
        var odds = share.divide(BigDecimal.ONE.subtract(share), DIGITS);
        return (k, weight) -> weight.multiply(odds, DIGITS)
                .multiply(BigDecimal.valueOf(n - k))
                .divide(BigDecimal.valueOf(k + 1), DIGITS);
    }

    private static Ratio poisson(BigDecimal mean) {
        return (k, weight) -> weight.multiply(mean, DIGITS).divide(BigDecimal.valueOf(k + 1), DIGITS);
    }

    private static void outwards(long likeliest, long most, Ratio ratio, Weights weights) {
        var weight = BigDecimal.ONE;
        for (long k = likeliest; k <= most && weight.compareTo(NEGLIGIBLE) > 0; k++) {
            weights.add(k, weight);
            weight = ratio.up(k, weight);
        }
        weight = BigDecimal.ONE;
        for (long k = likeliest - 1; k >= 0 && weight.compareTo(NEGLIGIBLE) > 0; k--) {
            weight = weight.divide(ratio.up(k, BigDecimal.ONE), DIGITS);
            weights.add(k, weight);
        }
    }
}
