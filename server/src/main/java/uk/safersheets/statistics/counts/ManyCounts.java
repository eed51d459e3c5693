package uk.safersheets.statistics.counts;

import uk.safersheets.budget.WorkBudget;

/**
 * The test of {@link TwoCounts} where a sum over the outcomes would be long: its two tails as integrals ({@link
 * SmoothTail}), the second from the outcome on that is no likelier than the one observed. Likelihoods are compared by their
 * deviance from the mean (Loader, <i>Fast and Accurate Computation of Binomial Probabilities</i>, 2000).
 */
record ManyCounts(long previous, long current, double share) {
    /** From this variance on. */
    static final double VARIANCE = 1e6;

    private static final double AS_LIKELY = 1e-10;
    private static final double STIRLING = 12;
    private static final int STEPS = 500;
    private static final int FAR = 16;
    private static final int TERMS = 14;

    double p() {
        WorkBudget.steps(STEPS);
        double mean = all() * share;
        if (current > mean) {
            return new ManyCounts(current, previous, 1 - share).p();
        }
        double far = FAR * Math.sqrt(mean * (1 - share));
        if (mean - current > far) {
            return 0;
        }
        long likeliest = (long) Math.floor((all() + 1) * share);
        double limit = likelihood(current) + AS_LIKELY;
        long nearer = likeliest;
        long further = (long) Math.min(all(), mean + far);
        while (further - nearer > 1) {
            long middle = nearer + (further - nearer) / 2;
            if (likelihood(middle) > limit) {
                nearer = middle;
            } else {
                further = middle;
            }
        }
        double below = SmoothTail.beta(1 - share, all() - current, current + 1.0);
        return Math.min(1, below + SmoothTail.beta(share, further, all() - further + 1.0));
    }

    private long all() {
        return previous + current;
    }

    /** The logarithm of an outcome's probability, but for what is the same for all. */
    private double likelihood(long count) {
        double mean = all() * share;
        double others = all() - mean;
        double away = count - mean;
        double rest = all() - count;
        return -mean * deviance(away / mean)
                - others * deviance(-away / others)
                - Math.log((double) count / all() * (rest / all())) / 2
                - 1 / (STIRLING * count)
                - 1 / (STIRLING * rest);
    }

    /** (1 + x) log(1 + x) - x, for x near 0. */
    private static double deviance(double x) {
        double sum = 0;
        for (int term = TERMS; term >= 2; term--) {
            sum = x * sum + (term % 2 == 0 ? 1.0 : -1.0) / (term * (term - 1));
        }
        return sum * x * x;
    }
}
