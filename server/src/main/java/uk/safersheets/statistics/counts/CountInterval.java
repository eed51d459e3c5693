package uk.safersheets.statistics.counts;

import uk.safersheets.budget.WorkBudget;

/**
 * Between which numbers the true count lies of which one count was observed: that of a Poisson variable. Below 10 it is
 * exact, from 10 Byar's approximation, as the Office for Health Improvement and Disparities works out rates (Fingertips
 * technical guidance; Breslow and Day, <i>Statistical Methods in Cancer Research</i> II, 1987, page 69; the exact one is
 * Garwood, <i>Fiducial Limits for the Poisson Distribution</i>, Biometrika 28, 1936):
 *
 * <pre>O &lt; 10:  low  = chi-squared(level/2; 2 O) / 2,   high = chi-squared(1 - level/2; 2 O + 2) / 2
 * O &gt;= 10: low  = O (1 - 1/(9 O) - z/(3 sqrt(O)))^3
 *          high = (O+1) (1 - 1/(9 (O+1)) + z/(3 sqrt(O+1)))^3,   z = normal(1 - level/2)</pre>
 *
 * <p>It assumes that events come one by one, independently and at one rate. Repeat victimisation and sprees make the
 * true interval wider.
 *
 * @param count from 0
 * @param level the chance of an interval that misses the true one, between 0 and 1: 0.05 for 95%
 */
public record CountInterval(long count, double level) {
    private static final long BYAR = 10;
    private static final double NINE = 9;
    private static final double THREE = 3;

    public CountInterval {
        if (count < 0) {
            throw new IllegalArgumentException("a count is never negative: " + count);
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a level is between 0 and 1: " + level);
        }
    }

    /** From 0. */
    public double low() {
        if (count == 0) {
            return 0;
        }
        return count < BYAR
                ? Tails.crossing(mean -> Tails.poissonAtLeast(count, mean) - level / 2, 0, count)
                : byar(count, -Tails.deviations(level));
    }

    public double high() {
        return count < BYAR ? exactHigh() : byar(count + 1, Tails.deviations(level));
    }

    private double exactHigh() {
        double most = Tails.past(mean -> Tails.poissonAtMost(count, mean), count + 1, level / 2);
        return Tails.crossing(mean -> Tails.poissonAtMost(count, mean) - level / 2, 0, most);
    }

    private static double byar(long count, double deviations) {
        WorkBudget.step();
        double root = 1 - 1 / (NINE * count) + deviations / (THREE * Math.sqrt(count));
        return Math.max(0, count * root * root * root);
    }
}
