package uk.safersheets.statistics.counts;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Gamma;
import uk.safersheets.budget.WorkBudget;

/** The tails of counts as continuous functions, and where they reach a probability. */
final class Tails {
    /** From here on there is room for the whole of the density on both sides of its mode. */
    private static final double MANY = 2000;

    private static final int HALVINGS = 200;
    private static final double CLOSE = 1e-15;
    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    private Tails() {}

    /** The chance of at least a events where x are expected. */
    static double poissonAtLeast(double a, double x) {
        return a > MANY ? SmoothTail.gamma(a, x) : Gamma.regularizedGammaP(a, x);
    }

    /** The chance of at most a events where x are expected. */
    static double poissonAtMost(double a, double x) {
        return a + 1 > MANY ? SmoothTail.gammaRest(a + 1, x) : Gamma.regularizedGammaQ(a + 1, x);
    }

    /** The chance that at least k of n events, each with this probability, happen; k from 1 to n. */
    static double binomialAtLeast(long k, long n, double probability) {
        double others = n - k + 1.0;
        return Math.min(k, others) > MANY
                ? SmoothTail.beta(probability, k, others)
                : Beta.regularizedBeta(probability, k, others);
    }

    /** So many standard deviations from the mean half of what is over the level begins: 1.959963984540054 for 0.05. */
    static double deviations(double level) {
        return -NORMAL.inverseCumulativeProbability(level / 2);
    }

    /**
     * Where a function that rises, or falls, crosses 0.
     *
     * @param low where it has one sign
     * @param high where it has the other
     */
    static double crossing(DoubleUnaryOperator function, double low, double high) {
        WorkBudget.steps(HALVINGS);
        boolean isPositive = function.applyAsDouble(high) > 0;
        double under = low;
        double over = high;
        for (int halving = 0; halving < HALVINGS && over - under > CLOSE * over; halving++) {
            double middle = (under + over) / 2;
            if (function.applyAsDouble(middle) > 0 == isPositive) {
                over = middle;
            } else {
                under = middle;
            }
        }
        return (under + over) / 2;
    }

    /** The least of 1, 2, 4 … times a number at which a function has come under the limit. */
    static double past(DoubleUnaryOperator function, double start, double limit) {
        double at = start;
        while (function.applyAsDouble(at) > limit) {
            at *= 2;
        }
        return at;
    }
}
