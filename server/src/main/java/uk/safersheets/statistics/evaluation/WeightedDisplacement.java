package uk.safersheets.statistics.evaluation;

import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * The weighted displacement difference: how many more or fewer crimes there were where something was done, and around it,
 * than the change in comparable areas leads to expect (Wheeler and Ratcliffe, <i>A simple weighted displacement difference
 * test to evaluate place based crime interventions</i>, Crime Science 7:11, 2018):
 *
 * <pre>WDD = (treated change - control change) + (displacement treated change - displacement control change)
 * SE = sqrt(sum of all the counts),  z = WDD / SE,  interval = WDD +/- z(level) x SE</pre>
 *
 * <p>It assumes that without it the treated and the control area would have changed by the same number of crimes, that
 * each count is Poisson and independent of the others, that before and after are of one length, and that no area is in
 * another. Large unequal areas break the first of these.
 *
 * @param treated where something was done
 * @param displacement the areas that crime may have moved to or that gained as well, with their own control; none where
 *     there are no such areas
 */
public record WeightedDisplacement(Pair treated, List<Pair> displacement) {
    private static final NormalDistribution NORMAL = new NormalDistribution();

    public WeightedDisplacement {
        displacement = List.copyOf(displacement);
    }

    /** Counts of an area and of the area it is compared with, before and after; all from 0. */
    public record Pair(long controlBefore, long controlAfter, long before, long after) {
        public Pair {
            if (controlBefore < 0 || controlAfter < 0 || before < 0 || after < 0) {
                throw new IllegalArgumentException("a count is never negative");
            }
        }

        private double difference() {
            return (double) (after - before) - (controlAfter - controlBefore);
        }

        private double variance() {
            return (double) controlBefore + controlAfter + before + after;
        }
    }

    /** Crimes more, or as a negative number fewer, than expected. */
    public double difference() {
        return treated.difference()
                + displacement.stream().mapToDouble(Pair::difference).sum();
    }

    /** The standard error of the difference, in crimes. */
    public double error() {
        return Math.sqrt(treated.variance()
                + displacement.stream().mapToDouble(Pair::variance).sum());
    }

    /** The difference in standard errors; NaN where nothing was counted anywhere. */
    public double z() {
        return difference() / error();
    }

    /**
     * The lower end of the interval.
     *
     * @param level above 0 and below 1, such as 0.95
     */
    public double low(double level) {
        return difference() - reach(level);
    }

    /** The upper end of the interval. */
    public double high(double level) {
        return difference() + reach(level);
    }

    private double reach(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a level is between 0 and 1, not " + level);
        }
        return NORMAL.inverseCumulativeProbability((1 + level) / 2) * error();
    }
}
