package uk.safersheets.statistics.counts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The interval of one count, as Fingertips publishes it, and the limits of a funnel. */
class CountIntervalTest {
    private static final double CLOSE = 1e-9;
    private static final MathContext DIGITS = MathContext.DECIMAL128;

    @ParameterizedTest(name = "{0}: {1} to {2}")
    @CsvSource(textBlock = """
          65,   50.1631877105,   82.8491385459
        1045,  982.5932018073, 1110.3312129857
          53,   39.6978741025,   69.3266766280
          12,    6.1935098431,   20.9628580536
        """)
    void isTheIntervalOfByar(long count, double low, double high) {
        assertEquals(low, new CountInterval(count, 0.05).low(), 1e-10);
        assertEquals(high, new CountInterval(count, 0.05).high(), 1e-10);
    }

    @ParameterizedTest(name = "{0}: {1} to {2}")
    @CsvSource(textBlock = """
          20, 12.2114288, 30.8898804
           5,  1.6234864, 11.6683321
           1,  0.0253178,  5.5716434
           0,  0.0000000,  3.6888795
        """)
    void isThePublishedInterval(long count, double low, double high) {
        assertEquals(low, new CountInterval(count, 0.05).low(), 6e-8);
        assertEquals(high, new CountInterval(count, 0.05).high(), 6e-8);
    }

    /** The deviations of a normal variable are those of its printed tables. */
    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource({
        "10, 0.05, 1.959963984540054",
        "65, 0.002, 3.090232306167813",
        "9255, 0.1, 1.6448536269514722",
        "1000000000000, 0.05, 1.959963984540054"
    })
    void isTheArithmeticOfByarInDecimals(long count, double level, String deviations) {
        var z = new BigDecimal(deviations);
        double low = byar(count, z.negate()).doubleValue();
        double high = byar(count + 1, z).doubleValue();

        assertEquals(low, new CountInterval(count, level).low(), low * 1e-12);
        assertEquals(high, new CountInterval(count, level).high(), high * 1e-12);
    }

    private static BigDecimal byar(long count, BigDecimal z) {
        var number = BigDecimal.valueOf(count);
        var root = BigDecimal.ONE
                .subtract(BigDecimal.ONE.divide(number.multiply(BigDecimal.valueOf(9)), DIGITS))
                .add(z.divide(number.sqrt(DIGITS).multiply(BigDecimal.valueOf(3)), DIGITS));
        return number.multiply(root.pow(3, DIGITS), DIGITS);
    }

    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource({"0, 0.05", "1, 0.05", "5, 0.05", "9, 0.05", "1, 0.002", "9, 0.5", "3, 0.9", "4, 0.000001"})
    void underTenEndsWhereATailIsHalfOfTheLevel(long count, double level) {
        var interval = new CountInterval(count, level);
        double low = interval.low();
        double high = interval.high();

        assertEquals(count == 0, low == 0);
        if (count > 0) {
            assertTrue(ExactTails.poissonAtLeast(count, decimal(low * (1 - CLOSE))) < level / 2, "under " + low);
            assertTrue(ExactTails.poissonAtLeast(count, decimal(low * (1 + CLOSE))) > level / 2, "from " + low);
        }
        assertTrue(ExactTails.poissonAtMost(count, decimal(high * (1 - CLOSE))) > level / 2, "to " + high);
        assertTrue(ExactTails.poissonAtMost(count, decimal(high * (1 + CLOSE))) < level / 2, "over " + high);
    }

    private static BigDecimal decimal(double number) {
        return new BigDecimal(number);
    }

    /** Where so many or more, or fewer, have exactly the chance of half of the level, the limit is that whole count. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(longs = {1, 2, 9, 30, 400, 2500, 50_000})
    void aFunnelsLimitsAreThoseOfWholeCounts(long count) {
        for (double level : new double[] {FunnelPlace.INNER, FunnelPlace.OUTER}) {
            double under = meanWhere(count, level, true);
            double over = meanWhere(count, level, false);

            assertEquals(count, new FunnelLimits(under, level).high(), count * CLOSE, "above " + under);
            assertEquals(count, new FunnelLimits(over, level).low(), count * CLOSE, "below " + over);
        }
    }

    /** By halving, on sums of outcomes. */
    private static double meanWhere(long count, double level, boolean isUpper) {
        double low = 0;
        double high = 4.0 * count + 20;
        for (int halving = 0; halving < 60; halving++) {
            double middle = (low + high) / 2;
            boolean isOver = isUpper
                    ? ExactTails.poissonAtLeast(count, decimal(middle)) > level / 2
                    : ExactTails.poissonAtMost(count, decimal(middle)) < level / 2;
            low = isOver ? low : middle;
            high = isOver ? middle : high;
        }
        return low;
    }

    /** An area lies above the funnel exactly when the exact test of its own count says more than were expected. */
    @Test
    void theFunnelSaysWhatTheTestOfTheCountSays() {
        for (double expected : new double[] {0.01, 0.5, 3, 12.5, 40, 333.3}) {
            for (long count = 0; count < 2 * expected + 15; count++) {
                assertEquals(byTails(count, expected), FunnelPlace.of(count, expected), count + " of " + expected);
            }
        }
    }

    private static FunnelPlace byTails(long count, double expected) {
        double atLeast = ExactTails.poissonAtLeast(count, decimal(expected));
        double atMost = ExactTails.poissonAtMost(count, decimal(expected));
        if (atLeast < 0.025) {
            return atLeast < 0.001 ? FunnelPlace.ABOVE_998 : FunnelPlace.ABOVE_95;
        }
        if (atMost < 0.025) {
            return atMost < 0.001 ? FunnelPlace.BELOW_998 : FunnelPlace.BELOW_95;
        }
        return FunnelPlace.WITHIN;
    }

    @Test
    void aFunnelGoesFromNothingToAMillionMillion() {
        assertEquals(0, new FunnelLimits(0, 0.05).high());
        assertEquals(0, new FunnelLimits(3, 0.05).low());
        assertEquals(FunnelPlace.WITHIN, FunnelPlace.of(0, 0));
        assertEquals(FunnelPlace.ABOVE_998, FunnelPlace.of(1, 0));
        double high = new FunnelLimits(1e12, 0.05).high();
        assertEquals(1e12 + 1.959963984540054e6, high, 5);
        assertEquals(1e12 - 1.959963984540054e6, new FunnelLimits(1e12, 0.05).low(), 5);
    }

    @Test
    void refusesWhatIsNoCountOrLevel() {
        assertThrows(IllegalArgumentException.class, () -> new CountInterval(-1, 0.05));
        assertThrows(IllegalArgumentException.class, () -> new CountInterval(1, 1));
        assertThrows(IllegalArgumentException.class, () -> new FunnelLimits(-1, 0.05));
        assertThrows(IllegalArgumentException.class, () -> new FunnelLimits(1, 0));
    }
}
