package uk.safersheets.statistics.counts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.safersheets.functions.crime.VerdictWords;

/** Between which changes the true one lies, and that this never says anything else than the verdict. */
class ChangeIntervalTest {
    private static final double HALF = 0.5;
    private static final double LEVEL = VerdictWords.LEVEL;

    /** Just outside, the test tells the ratio apart from what was counted; just inside it does not. */
    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({"248, 205", "252, 218", "105, 69", "111, 53", "29, 32", "4, 10", "30, 0", "3350, 3289"})
    void itsEndsAreWhereTheTestTurns(long previous, long current) {
        var interval = ChangeInterval.of(previous, current, HALF, LEVEL).orElseThrow();
        double low = 1 + interval.low().doubleValue();
        double high = 1 + interval.high().doubleValue();

        assertTrue(current == 0 || p(previous, current, low - 0.002) < 0.05, "under " + interval);
        assertTrue(current == 0 || p(previous, current, low + 0.002) >= 0.05, "from " + interval);
        assertTrue(p(previous, current, high - 0.002) >= 0.05, "to " + interval);
        assertTrue(p(previous, current, high + 0.002) < 0.05, "over " + interval);
    }

    /** @param ratio how many times as many there are */
    private static double p(long previous, long current, double ratio) {
        return new TwoCounts(previous, current, ratio / (1 + ratio)).p();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.01, 0.2})
    void aClearChangeIsClearOverTheWholeInterval(double level) {
        int clear = 0;
        for (long previous = 1; previous < 130; previous += 3) {
            for (long current = 0; current < 130; current += 4) {
                String verdict = VerdictWords.of(new TwoCounts(previous, current), level);
                var interval = ChangeInterval.of(previous, current, HALF, level).orElseThrow();
                String place = previous + " to " + current + ": " + verdict + ", " + interval;
                assertTrue(!VerdictWords.isRise(verdict) || interval.low().signum() >= 0, place);
                assertTrue(!VerdictWords.isFall(verdict) || interval.high().signum() <= 0, place);
                assertTrue(
                        !verdict.equals(VerdictWords.NONE)
                                || interval.low().signum() <= 0
                                        && interval.high().signum() >= 0,
                        place);
                clear += VerdictWords.isRise(verdict) || VerdictWords.isFall(verdict) ? 1 : 0;
            }
        }
        assertTrue(clear > 500, "clear " + clear);
    }

    @Test
    void isWiderTheSurerItHasToBe() {
        var sure = ChangeInterval.of(248, 205, HALF, LEVEL).orElseThrow();
        var surer = ChangeInterval.of(248, 205, HALF, 0.01).orElseThrow();

        assertTrue(surer.low().compareTo(sure.low()) < 0 && surer.high().compareTo(sure.high()) > 0, surer::toString);
        assertTrue(sure.high().signum() < 0 && surer.high().signum() > 0, "a clear fall at 95% is none at 99%");
        assertEquals(Optional.empty(), ChangeInterval.of(248, 205, HALF, 1));
    }

    @Test
    void periodsOfAnotherLengthMoveTheVerdictAndNotTheInterval() {
        assertEquals(ChangeInterval.of(100, 120, HALF, LEVEL), ChangeInterval.of(100, 120, 0.503, LEVEL));
    }

    @Test
    void thereIsNoneWithoutSomethingToTakeAPercentageOf() {
        assertEquals(Optional.empty(), ChangeInterval.of(0, 5, HALF, LEVEL));
        assertEquals(Optional.empty(), ChangeInterval.of(-1, 5, HALF, LEVEL));
        assertEquals(Optional.empty(), ChangeInterval.of(5, 5, 1, LEVEL));
    }

    @Test
    void manyEventsHaveTheIntervalOfTheirLogarithm() {
        var exact = ChangeInterval.of(490_000, 500_000, HALF, LEVEL).orElseThrow();
        var many = ChangeInterval.of(500_000, 510_205, HALF, LEVEL).orElseThrow();

        assertEquals(exact, many);
    }
}
