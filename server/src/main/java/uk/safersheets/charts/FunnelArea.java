package uk.safersheets.charts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.safersheets.cell.ValueFormat;
import uk.safersheets.statistics.counts.FunnelLimits;
import uk.safersheets.statistics.counts.FunnelPlace;

/**
 * One area of the family group.
 *
 * @param own whether it is the workbook's own
 */
record FunnelArea(String name, Figure count, Figure population, boolean own) {
    /** Residents that a rate is for. */
    static final BigDecimal PER = BigDecimal.valueOf(1000);

    private static final int DECIMALS = 2;

    /** Events for so many residents; empty where one of the two is no number that gives a rate. */
    Optional<BigDecimal> rate() {
        var events = count.number();
        var residents = population.number();
        return events == null || residents == null || events.signum() < 0 || residents.signum() <= 0
                ? Optional.empty()
                : Optional.of(events.multiply(PER).divide(residents, MathContext.DECIMAL64));
    }

    private double residents() {
        return Optional.ofNullable(population.number()).orElse(BigDecimal.ZERO).doubleValue();
    }

    FunnelPlace place(BigDecimal mean) {
        double events =
                Optional.ofNullable(count.number()).orElse(BigDecimal.ZERO).doubleValue();
        return FunnelPlace.of(events, expected(mean, residents()));
    }

    private static double expected(BigDecimal mean, double residents) {
        return mean.doubleValue() * residents / PER.doubleValue();
    }

    /** The two ends of what chance would bring to so many residents, as rates. */
    static List<BigDecimal> limits(BigDecimal mean, double residents, double level) {
        var limits = new FunnelLimits(expected(mean, residents), level);
        return Stream.of(limits.low(), limits.high())
                .map(events -> BigDecimal.valueOf(events * PER.doubleValue() / residents))
                .toList();
    }

    Figure limits(BigDecimal mean, double level) {
        var ends = limits(mean, residents(), level);
        return Figure.range(written(ends.get(0)) + " to " + written(ends.get(1)), ends.get(0), ends.get(1));
    }

    static String written(BigDecimal rate) {
        return ValueFormat.NUMBER.of(rate.setScale(DECIMALS, RoundingMode.HALF_UP), DECIMALS);
    }
}
