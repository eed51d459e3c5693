package uk.safersheets.workbooks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.calculate.Calculation;
import uk.safersheets.cell.Submission;

/** Rates, tests and positions of the crime workbook as Excel works them out, against published values. */
class CrimeRatesTest {
    private static final String CRIME = "crime-performance";
    private static final String GROUP = "GroupRates";
    private static final int ROBBERY = 6;

    /** Intervals of counts, from the technical guidance of Fingertips: the rate of 1,000 residents is the count. */
    @ParameterizedTest(name = "{0}: {2} to {3}")
    @CsvSource(textBlock = """
        65,   1000,   50.16,  82.85
        1045, 1000,  982.59, 1110.33
        20,   1000,   12.21,  30.89
        1,    1000,    0.03,   5.57
        5,    1000,    1.62,  11.67
        0,    1000,    0,      3.69
        9255, 179389, 50.55,  52.65
        """)
    void aRateHasItsInterval(String count, String residents, String low, String high) {
        var worked = worked("Population = " + residents + "; CrimePerformance: Robbery: Current = " + count);

        assertEquals(low, of(worked, "CrimePerformance", ROBBERY, "Rate low"));
        assertEquals(high, of(worked, "CrimePerformance", ROBBERY, "Rate high"));
    }

    @ParameterizedTest(name = "{0} to {1}: p = {2}")
    @CsvSource({"29, 71, 0.000032", "3350, 3289, 0.461504", "111, 53, 0.000007", "29, 32, 0.798153"})
    void aChangeHasItsProbability(String previous, String current, String p) {
        var worked = worked("CrimePerformance: Robbery: Previous = " + previous
                + "; CrimePerformance: Robbery: Current = " + current);

        assertEquals(p, of(worked, "CrimePerformance", ROBBERY, "p value"));
    }

    /** Of nine tests with p = 0.0078 and 0.0483 as third and fourth, the fourth is clear alone and not among nine. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        SmallBase = 50          | clear fall
        AdjustForManyTests = Yes | no clear change
        SignificanceLevel = 0.99 | no clear change
        """)
    void theLevelAndTheNumberOfTestsDecideWhatIsClear(String edits, String verdict) {
        assertEquals(verdict, of(worked(edits), "CrimePerformance", 2, "Verdict"));
    }

    @Test
    void aRateIsForAFullYearOnlyWhereSomebodySaysSo() {
        String plan = "PeriodStart = 2018-04-01; PeriodEnd = 2018-12-05; CrimePerformance: All Crime: Current = 9255";

        var part = worked(plan);
        var full = worked(plan + "; AnnualiseRates = Yes");

        assertEquals("51.59", of(part, "CrimePerformance", 0, "Rate"));
        assertEquals("249 days", of(part, "CrimePerformance", 0, "Rate covers"));
        assertEquals("75.63", of(full, "CrimePerformance", 0, "Rate"));
        assertEquals("a full year, worked out from 249 days", of(full, "CrimePerformance", 0, "Rate covers"));
    }

    /** Two areas share the second place, so that there is no third; an area without a count has no place. */
    @Test
    void areasArePlacedByTheirRatesWithTies() {
        var worked = worked(group("Charnwood", 100, 10_000)
                + group("Kent – Canterbury", 50, 10_000)
                + group("Sussex – Arun", 200, 20_000)
                + group("Essex – Chelmsford", 300, 10_000)
                + "GroupRates: +5: Area = Hertfordshire – Dacorum; GroupRates: 5: Crime type = Robbery");

        assertEquals("2, 1, 2, 4, ", column(worked, 5, "Position"));
        assertEquals("1, 0, 1, 0, ", column(worked, 5, "Tied with"));
        assertEquals("4, 4, 4, 4, ", column(worked, 5, "Areas ranked"));
        assertEquals("13.75, 13.75, 13.75, 13.75, ", column(worked, 5, "Group mean"));
        assertEquals("below 99.8%, below 99.8%, below 99.8%, above 99.8%, ", column(worked, 5, "Funnel"));
        assertEquals("2", of(worked, "CrimePerformance", ROBBERY, "Position by rates"));
        assertEquals("-0.987", of(worked, "CrimePerformance", ROBBERY, "Distance from average"));
    }

    /** The same area stands in a second group with a place of its own there. */
    @Test
    void anAreaIsPlacedInEachGroupByItself() {
        var worked = worked(group("Charnwood", 100, 10_000)
                + group("Sussex – Arun", 90, 10_000)
                + "GroupRates: +3: Area = Charnwood; GroupRates: 3: Crime type = Robbery; GroupRates: 3: Count = 100;"
                + "GroupRates: 3: Population = 10000; GroupRates: 3: Group = County");

        assertEquals("2, 1, 1", column(worked, 3, "Position"));
        assertEquals("2, 2, 1", column(worked, 3, "Areas ranked"));
        assertEquals("2", of(worked, "CrimePerformance", ROBBERY, "Position by rates"));
    }

    @Test
    void countsInThousandsHaveRatesAndNoTest() {
        var worked = worked("CountsIn = thousands; Population = 1000000; CrimePerformance: Robbery: Current = 32");

        assertEquals("32", of(worked, "CrimePerformance", ROBBERY, "Rate"));
        assertEquals("", of(worked, "CrimePerformance", ROBBERY, "Rate low"));
        assertEquals("", of(worked, "CrimePerformance", ROBBERY, "Verdict"));
    }

    @Test
    void whatAPrintedPercentageLeavesOpenIsNotTested() {
        var worked =
                new Calculation(Shipped.contract(CRIME), Shipped.submission(CRIME, "central-bedfordshire-2013-14"));

        assertEquals(
                List.of("", "246", "246", "247", "365", "334", "", "0.191"),
                List.of(
                                "Previous",
                                "Previous worked out",
                                "At least",
                                "At most",
                                "Previous days",
                                "Current days",
                                "Verdict",
                                "Change %")
                        .stream()
                        .map(heading -> of(worked, "CrimePerformance", 12, heading))
                        .toList());
    }

    private int rows;

    private String group(String area, int count, int residents) {
        rows++;
        return "GroupRates: +%1$d: Area = %2$s; GroupRates: %1$d: Crime type = Robbery; GroupRates: %1$d: Count = %3$d;"
                        .formatted(rows, area, count)
                + "GroupRates: %d: Population = %d;".formatted(rows, residents);
    }

    private static Calculation worked(String edits) {
        Submission edited = Edits.made(Shipped.submission(CRIME, "charnwood-2019-20-q1"), edits);
        return new Calculation(Shipped.contract(CRIME), edited);
    }

    private static String column(Calculation worked, int count, String heading) {
        return IntStream.range(0, count)
                .mapToObj(row -> of(worked, GROUP, row, heading))
                .collect(Collectors.joining(", "));
    }

    private static String of(Calculation worked, String table, int row, String heading) {
        return worked.value(table, row, heading).toString();
    }
}
