package uk.safersheets.statistics.counts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.functions.crime.VerdictWords;

/** Between which changes the true one lies, and that this never says anything else than the verdict. */
class ChangeIntervalTest {
    private static final double HALF = 0.5;

    /** Just outside, the test tells the ratio apart from what was counted; just inside it does not. */
    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({"248, 205", "252, 218", "105, 69", "111, 53", "29, 32", "4, 10", "30, 0", "3350, 3289"})
    void itsEndsAreWhereTheTestTurns(long previous, long current) {
        var interval = ChangeInterval.of(previous, current, HALF).orElseThrow();
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

    @Test
    void aClearChangeIsClearOverTheWholeInterval() {
        int clear = 0;
        for (long previous = 1; previous < 130; previous += 3) {
            for (long current = 0; current < 130; current += 4) {
                String verdict = VerdictWords.of(new TwoCounts(previous, current), VerdictWords.LEVEL);
                var interval = ChangeInterval.of(previous, current, HALF).orElseThrow();
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
    void periodsOfAnotherLengthMoveTheVerdictAndNotTheInterval() {
        assertEquals(ChangeInterval.of(100, 120, HALF), ChangeInterval.of(100, 120, 0.503));
    }

    @Test
    void thereIsNoneWithoutSomethingToTakeAPercentageOf() {
        assertEquals(Optional.empty(), ChangeInterval.of(0, 5, HALF));
        assertEquals(Optional.empty(), ChangeInterval.of(-1, 5, HALF));
        assertEquals(Optional.empty(), ChangeInterval.of(5, 5, 1));
    }

    @Test
    void manyEventsHaveTheIntervalOfTheirLogarithm() {
        var exact = ChangeInterval.of(490_000, 500_000, HALF).orElseThrow();
        var many = ChangeInterval.of(500_000, 510_205, HALF).orElseThrow();

        assertEquals(exact, many);
    }
}
