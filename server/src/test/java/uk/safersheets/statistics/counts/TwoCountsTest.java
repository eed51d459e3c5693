package uk.safersheets.statistics.counts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The test of two counts and the interval of their ratio, as R has them and as sums of every outcome have them. */
class TwoCountsTest {
    private static final double CLOSE = 1e-9;

    @ParameterizedTest(name = "{0} in {2} and {1} in {3}: p = {4}")
    @CsvSource(textBlock = """
        21,   11, 3011,  800, 0.0796686330333295
        29,   71,    1,    1, 3.2160015295666335E-5
        3350, 3289,    1,    1, 0.4615041818915412
        111,   53,    1,    1, 6.9414551820111484E-6
        29,   32,    1,    1, 0.7981526273057179
        """)
    void isTheProbabilityThatRGives(long previous, long current, double before, double now, double p) {
        assertEquals(p, TwoCounts.over(previous, current, before, now).p(), p * CLOSE);
    }

    /** From 3,000,000 on the tails are integrals. */
    @ParameterizedTest(name = "{0} in {2} and {1} in {3}")
    @CsvSource(textBlock = """
        21,      11,   3011,   800
        0,       5,    365,    91
        29,      71,      1,     1
        248,     205,     91,    91
        1044,     928,    365,   366
        12,       0,    365,    31
        40000,   40900,    365,   366
        3000000, 3000000,      1,     1
        3000000, 3005000,      1,     1
        3000000, 2990000,    365,   365
        8000000, 2005000,      4,     1
        2001000, 8000000,      1,     4
        """)
    void isTheSumOfAllOutcomesThatAreNoLikelier(long previous, long current, long before, long now) {
        var share = BigDecimal.valueOf(now).divide(BigDecimal.valueOf(before + now), MathContext.DECIMAL128);
        double exact = ExactTails.twoCounts(previous, current, share);

        assertEquals(exact, TwoCounts.over(previous, current, before, now).p(), exact * CLOSE);
    }

    @Test
    void ofAMillionMillionThereIsAnAnswerWithoutALoopOverThem() {
        long many = 1_000_000_000_000L;
        var half = new TwoCounts(many, many + 2_771_808);

        assertEquals(0.05, half.p(), 1e-6);
        assertEquals(1, new TwoCounts(many, many).p(), CLOSE);
        assertEquals(0, new TwoCounts(many, many / 2).p());
        assertEquals(0, new TwoCounts(many, 0).p());
    }

    @Test
    void oneLengthBeyondAllMeasureIsStillAShare() {
        assertEquals(1, TwoCounts.over(3, 0, 1e15, 1e-300).p(), CLOSE);
        assertEquals(0, TwoCounts.over(3, 12, 1e15, 1e-300).p());
        assertEquals(1, TwoCounts.over(0, 12, 1e-300, 1e15).p(), CLOSE);
    }

    @ParameterizedTest(name = "{0} in {2} and {1} in {3}: {4}, {5} to {6}")
    @CsvSource(textBlock = """
        21,   11, 3011,  800, 1.9714880952380953, 0.8584264033916397, 4.277265943654075
        29,   71,    1,    1, 2.4482758620689653, 1.5689377072855208, 3.9122140860811743
        """)
    void hasTheIntervalThatRGives(
            long previous, long current, double before, double now, double ratio, double low, double high) {
        var rates = new RateRatio(previous, current, before, now);

        assertEquals(ratio, rates.ratio(), CLOSE);
        assertEquals(low, rates.low(0.05), CLOSE);
        assertEquals(high, rates.high(0.05), CLOSE);
    }

    /** A hair outside the interval its tail is under half of the level, a hair inside over it. */
    @ParameterizedTest(name = "{0} in {2} and {1} in {3} at {4}")
    @CsvSource(textBlock = """
        21,      11, 3011, 800, 0.05
        21,      11, 3011, 800, 0.002
        1,       0,    1,   1, 0.05
        0,       1,    1,   1, 0.05
        7,       9,  365,  91, 0.1
        3350,    3289,   91,  91, 0.05
        3000000, 2990000,  365, 366, 0.05
        3000, 2990000,  365, 366, 0.05
        """)
    void itsIntervalEndsWhereATailIsHalfOfTheLevel(long previous, long current, long before, long now, double level) {
        var rates = new RateRatio(previous, current, before, now);
        double low = rates.low(level);
        double high = rates.high(level);

        assertTrue(low <= rates.ratio() && rates.ratio() <= high, low + " to " + high);
        assertEquals(current == 0, low == 0);
        assertEquals(previous == 0, Double.isInfinite(high));
        if (current > 0) {
            assertTrue(atLeast(rates, low * (1 - CLOSE)) < level / 2, "under " + low);
            assertTrue(atLeast(rates, low * (1 + CLOSE)) > level / 2, "from " + low);
        }
        if (previous > 0) {
            assertTrue(atMost(rates, high * (1 - CLOSE)) > level / 2, "to " + high);
            assertTrue(atMost(rates, high * (1 + CLOSE)) < level / 2, "over " + high);
        }
    }

    private static double atLeast(RateRatio rates, double ratio) {
        return ExactTails.binomialAtLeast(rates.current(), rates.previous() + rates.current(), share(rates, ratio));
    }

    private static double atMost(RateRatio rates, double ratio) {
        return ExactTails.binomialAtMost(rates.current(), rates.previous() + rates.current(), share(rates, ratio));
    }

    private static BigDecimal share(RateRatio rates, double ratio) {
        var odds = new BigDecimal(ratio)
                .multiply(new BigDecimal(rates.currentExposure()))
                .divide(new BigDecimal(rates.previousExposure()), MathContext.DECIMAL128);
        return odds.divide(odds.add(BigDecimal.ONE), MathContext.DECIMAL128);
    }

    @Test
    void aMillionMillionHaveAnInterval() {
        long many = 1_000_000_000_000L;
        var rates = new RateRatio(many, many, 1, 1);

        assertEquals(1 - 2.7718075e-6, rates.low(0.05), 1e-11);
        assertEquals(1 + 2.7718075e-6, rates.high(0.05), 1e-11);
        assertEquals(1e12, new RateRatio(1, many, 1, 1).ratio());
        assertTrue(new RateRatio(1, many, 1, 1).low(0.05) > 1e11);
    }

    @Test
    void refusesWhatIsNoCountOrExposure() {
        assertThrows(IllegalArgumentException.class, () -> new RateRatio(-1, 2, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new RateRatio(1, 2, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new TwoCounts(1, -2));
    }
}
