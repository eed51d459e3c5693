package uk.safersheets.functions.crime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;
import uk.safersheets.statistics.counts.TwoCounts;

class CrimeFunctionsTest {

    @ParameterizedTest(name = "{0}: {1} to {2} is {3}")
    @CsvSource(textBlock = """
        # Charnwood, April to June 2019 against 2018, and z where the two-count test has it
        All Crime,                3350, 3289, no clear change
        Violence with Injury,      252,  218, no clear change
        Burglary – Residential,    248,  205, clear fall
        Burglary – Business,       105,   69, clear fall
        Theft of Vehicles,          81,   75, no clear change
        Theft from Vehicles,       225,  252, no clear change
        Robbery,                    29,   32, no clear change
        Cycle Theft,               111,   53, clear fall
        Shoplifting,               353,  213, clear fall
        # its beats: the nine changes that are significant
        56 all crime,              304,  234, clear fall
        58 all crime,              106,  141, clear rise
        61 all crime,              573,  663, clear rise
        61 theft from vehicle,      29,   71, clear rise
        62 all crime,             1044,  928, clear fall
        62 burglary,                80,   47, clear fall
        63 burglary,                68,   44, clear fall
        64 all crime,              582,  448, clear fall
        65 theft from vehicle,      47,   25, clear fall
        # its beats: large percentages on few crimes
        57 theft from vehicle,       4,   10, no clear change
        58 theft of vehicle,         4,    2, too few to say
        57 burglary,                 7,    9, too few to say
        56 theft of vehicle,        11,    4, no clear change
        64 burglary,                44,   30, no clear change
        # Central Bedfordshire
        All crime,               11901, 12139, no clear change
        SAC,                      2792,  2919, no clear change
        Theft of a vehicle,        258,   367, clear rise
        Violence,                 1700,  2436, clear rise
        # the edges
        nothing either year,         0,    0, too few to say
        nine at most,                0,    9, too few to say
        ten from none,               0,   10, clear rise
        equal,                    5000, 5000, no clear change
        z is 1.98,                  10,   21, no clear change
        p is 0.0500,                10,   22, no clear change
        p is 0.0357,                10,   23, clear rise
        a million,             1000000, 1002000, no clear change
        a million and more,    1000000, 1003000, clear rise
        """)
    void saysWhetherAChangeIsReal(String what, long previous, long current, String verdict) {
        assertEquals(Value.of(verdict), verdict(Value.of(previous), Value.of(current)), what);
    }

    @Test
    void findsAlmostExactlyTheBeatChangesThatTheTwoCountTestFinds() {
        int[][] beats = {
            {304, 234, 31, 31, 25, 30, 11, 4}, {156, 160, 7, 9, 4, 10, 6, 7}, {106, 141, 11, 6, 10, 19, 4, 2},
            {396, 368, 30, 27, 28, 22, 14, 8}, {209, 229, 15, 19, 24, 24, 6, 9}, {573, 663, 29, 30, 29, 71, 10, 17},
            {1044, 928, 80, 47, 33, 31, 12, 11}, {347, 354, 68, 44, 44, 32, 14, 19}, {582, 448, 44, 30, 37, 44, 9, 12},
            {671, 697, 36, 25, 47, 25, 15, 16}
        };
        int clear = 0;
        for (int[] beat : beats) {
            for (int at = 0; at < beat.length; at += 2) {
                double z = (beat[at + 1] - beat[at]) / Math.sqrt(beat[at + 1] + beat[at]);
                boolean isClear = verdict(Value.of(beat[at]), Value.of(beat[at + 1]))
                        .toString()
                        .startsWith("clear");
                assertEquals(Math.abs(z) > 1.96, isClear, beat[at] + " to " + beat[at + 1]);
                clear += isClear ? 1 : 0;
            }
        }
        assertEquals(9, clear);
    }

    @ParameterizedTest(name = "p of {0} and {1}")
    @CsvSource({"0, 1", "3, 9", "24, 38", "29, 71", "248, 205", "353, 213", "700, 701", "3350, 3289"})
    void givesTheSameProbabilityAsCountingEveryOutcome(long previous, long current) {
        double exact = exactly(previous, current);

        assertEquals(exact, new TwoCounts(previous, current).p(), exact * 1e-12);
    }

    @ParameterizedTest(name = "{0} in {2} days and {1} in {3} days: {4}")
    @CsvSource(textBlock = """
        # a year beside a half: the same rate, a higher and a lower one
        252, 126, 365, 183, no clear change
        252, 165, 365, 183, clear rise
        252,  90, 365, 183, clear fall
        # more in a longer time is less
        100, 120,  91, 366, clear fall
        100, 260,  91, 366, clear fall
        # no occurrence in a short time proves little, in a long one much
         12,   0, 365,  31, no clear change
         12,   0, 365, 365, clear fall
        # equal lengths, and one that is not known
        248, 205,  91,  91, clear fall
        100, 130,  91,    , no clear change
        100, 130,   0,  91, no clear change
        """)
    void allowsForPeriodsOfDifferentLength(
            long previous, long current, Integer previousDays, Integer currentDays, String verdict) {
        assertEquals(
                Value.of(verdict),
                verdict(Value.of(previous), Value.of(current), days(previousDays), days(currentDays)));
    }

    private static Value days(Integer days) {
        return days == null ? Value.BLANK : Value.of(days);
    }

    @ParameterizedTest(name = "p of {0} and {1} where the second has {2} of the time is {3}")
    @CsvSource({
        // the sums of binomial probabilities, by hand: 1 of 8 or fewer, or 4 of 8 or more, and so on
        "7, 0, 0.25, 0.20404052734375",
        "0, 2, 0.25, 0.0625",
        "1, 3, 0.25, 0.05078125",
    })
    void addsUpTheOutcomesThatAreNoLikelier(long previous, long current, double share, double p) {
        assertEquals(p, new TwoCounts(previous, current, share).p(), 1e-12);
    }

    @Test
    void saysNothingOfABlankAndWhatIsWrongWithAnythingElse() {
        assertEquals(Value.of(""), verdict(Value.BLANK, Value.of(3)));
        assertEquals(Value.of(""), verdict(Value.of(3), Value.of(" ")));
        assertEquals(Value.of(""), verdict(Value.of(-1), Value.of(3)));
        assertEquals(Value.of(""), verdict(Value.of(1.5), Value.of(3)));
        assertEquals(Value.of(""), verdict(Value.of(new BigDecimal("1E15")), Value.of(3)));
        assertEquals(Value.of(ExcelError.VALUE), verdict(Value.of("approx 20"), Value.of(3)));
        assertEquals(Value.of(ExcelError.DIV0), verdict(Value.of(3), Value.of(ExcelError.DIV0)));
    }

    /** 2 * sum of C(n, k) for k up to the smaller count, over 2 to the n, in whole numbers. */
    private static double exactly(long previous, long current) {
        int n = (int) (previous + current);
        var chance = BigInteger.ONE;
        var tail = BigInteger.ZERO;
        for (int k = 0; k <= Math.min(previous, current); k++) {
            tail = tail.add(chance);
            chance = chance.multiply(BigInteger.valueOf(n - k)).divide(BigInteger.valueOf(k + 1));
        }
        return new BigDecimal(tail.shiftLeft(1))
                .divide(new BigDecimal(BigInteger.ONE.shiftLeft(n)), MathContext.DECIMAL64)
                .doubleValue();
    }

    private static Value verdict(Value... arguments) {
        return new CrimeFunctions()
                .named("VERDICT")
                .orElseThrow()
                .call(Stream.of(arguments).map(Area::of).toList())
                .first();
    }
}
