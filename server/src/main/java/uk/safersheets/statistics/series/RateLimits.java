package uk.safersheets.statistics.series;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Within which limits a rate varies where each period has an exposure of its own, such as its days or its population:
 *
 * <pre>u chart:  u +/- 3 sqrt(u / exposure),          u = all counts of the baseline / all its exposures
 * u' chart: u +/- 3 sqrt(u / exposure) sigma_z,  sigma_z = mean moving range of z / 1.128
 *           z = (count / exposure - u) / sqrt(u / exposure)</pre>
 *
 * <p>The u chart takes a period's count to be Poisson (Montgomery, <i>Introduction to Statistical Quality Control</i>).
 * Large counts vary by more than that, and nearly every period would be outside; u' allows for what they do vary by from
 * one period to the next (Laney, <i>Improved Control Charts for Attributes</i>, Quality Engineering 14, 2002).
 *
 * @param rate u, for one unit of exposure
 * @param widening sigma_z; 1 for the u chart
 */
public record RateLimits(double rate, double widening) {
    private static final double DEVIATIONS = 3;
    private static final double RANGE_OF_TWO = 1.128;

    /**
     * What was counted in one period.
     *
     * @param count from 0
     * @param exposure above 0
     */
    public record Exposed(double count, double exposure) {
        public Exposed {
            if (!(count >= 0 && exposure > 0)) {
                throw new IllegalArgumentException("no count of an exposure: " + count + " of " + exposure);
            }
        }
    }

    /**
     * The u chart's limits; empty for fewer than {@link XmrLimits#FEWEST} counts.
     *
     * @param baseline empty for a period of which there is no figure
     */
    public static Optional<RateLimits> u(List<Optional<Exposed>> baseline) {
        var given = baseline.stream().flatMap(Optional::stream).toList();
        if (given.size() < XmrLimits.FEWEST) {
            return Optional.empty();
        }
        double counts = given.stream().mapToDouble(Exposed::count).sum();
        double exposures = given.stream().mapToDouble(Exposed::exposure).sum();
        return Optional.of(new RateLimits(counts / exposures, 1));
    }

    /** Laney's u' limits; empty likewise, or where no count of the baseline has one next to it. */
    public static Optional<RateLimits> uPrime(List<Optional<Exposed>> baseline) {
        return u(baseline).flatMap(plain -> plain.rate == 0 ? Optional.of(plain) : plain.widened(baseline));
    }

    private Optional<RateLimits> widened(List<Optional<Exposed>> baseline) {
        var ranges = new ArrayList<Double>();
        for (int at = 1; at < baseline.size(); at++) {
            if (baseline.get(at).isPresent() && baseline.get(at - 1).isPresent()) {
                ranges.add(Math.abs(
                        z(baseline.get(at).get()) - z(baseline.get(at - 1).get())));
            }
        }
        return ranges.isEmpty()
                ? Optional.empty()
                : Optional.of(new RateLimits(
                        rate,
                        ranges.stream()
                                        .mapToDouble(Double::doubleValue)
                                        .average()
                                        .orElse(0)
                                / RANGE_OF_TWO));
    }

    private double z(Exposed period) {
        return (period.count / period.exposure - rate) / Math.sqrt(rate / period.exposure);
    }

    /** The lower limit of the rate in a period of this exposure; it may be negative. */
    public double low(double exposure) {
        return rate - spread(exposure);
    }

    /** The upper limit of the rate in a period of this exposure. */
    public double high(double exposure) {
        return rate + spread(exposure);
    }

    private double spread(double exposure) {
        if (!(exposure > 0)) {
            throw new IllegalArgumentException("a period has an exposure, not " + exposure);
        }
        return DEVIATIONS * Math.sqrt(rate / exposure) * widening;
    }
}
