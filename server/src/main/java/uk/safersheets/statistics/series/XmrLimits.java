package uk.safersheets.statistics.series;

import java.util.List;
import java.util.Optional;

/**
 * Within which limits a figure varies by itself, by the XmR chart (individual values and moving ranges; Wheeler,
 * <i>Understanding Variation</i>, 2nd edition 2000; NHS England, <i>Making Data Count</i>):
 *
 * <pre>limits = mean of the baseline +/- 2.66 x mean moving range
 * moving range = how far a period's figure is from that of the period before</pre>
 *
 * <p>2.66 is 3 / 1.128: three standard deviations, each estimated as the mean range of two values by 1.128. Screened, the
 * moving ranges above 3.27 times their mean (the upper limit of the mR chart) are left out, once, so that one extreme
 * period does not widen its own limits; the mean stays that of all periods.
 *
 * <p>Only the baseline's figures make the limits; what came later never moves them. A lower limit below 0 is given as it
 * comes: it says that no count can be too low to be chance.
 *
 * @param mean of the baseline, in the unit of the figures
 * @param low the lower limit, which may be negative
 * @param high the upper limit
 */
public record XmrLimits(double mean, double low, double high) {
    /** Limits of fewer figures move too much with each of them. */
    public static final int FEWEST = 8;

    private static final double SPREAD = 2.66;
    private static final double EXTREME = 3.27;

    /**
     * Empty for a baseline of fewer than {@link #FEWEST} figures, or in which none has a figure next to it.
     *
     * @param screened whether extreme moving ranges are left out once
     */
    public static Optional<XmrLimits> of(Series baseline, boolean screened) {
        var ranges = baseline.movingRanges();
        if (baseline.counted() < FEWEST || ranges.isEmpty()) {
            return Optional.empty();
        }
        double range = mean(ranges);
        if (screened) {
            double most = EXTREME * range;
            range = mean(ranges.stream().filter(one -> one <= most).toList());
        }
        double mean = baseline.mean();
        return Optional.of(new XmrLimits(mean, mean - SPREAD * range, mean + SPREAD * range));
    }

    /** Whether a figure is outside the limits. */
    public boolean excludes(double figure) {
        return figure < low || figure > high;
    }

    private static double mean(List<Double> ranges) {
        return ranges.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }
}
