package uk.safersheets.workbooks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.SlowTest;
import uk.safersheets.calculate.Calculation;
import uk.safersheets.formula.Formula;

/** Counts by area and period in long tables, series with limits, whether something worked, and harm. */
@SlowTest
class LongFormTest extends RulesTest {
    private static final String CRIME = "crime-performance";
    private static final String CHARNWOOD = "charnwood-2019-20-q1";
    private static final List<Integer> SPIKED = List.of(1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1);
    private static final String WORKED =
            "Evaluations: +Gates: Treated before = 207; Evaluations: Gates: Treated after = 110;"
                    + " Evaluations: Gates: Control before = 308; Evaluations: Gates: Control after = 318;"
                    + " Evaluations: Gates: Around treated before = 178; Evaluations: Gates: Around treated after = 157;"
                    + " Evaluations: Gates: Around control before = 150; Evaluations: Gates: Around control after = 140";

    @ParameterizedTest(name = "{0} - {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        CrimePerformance: Theft from Vehicles: Previous = 252; CrimePerformance: Theft from Vehicles: Current = 237; CrimePerformance: Theft of Vehicles: Previous = 101; CrimePerformance: Theft of Vehicles: Current = 105; CrimePerformance: All Crime: Previous = 4388; CrimePerformance: All Crime: Current = 4222; CrimePerformance: Burglary – Residential: Previous = 351; CrimePerformance: Burglary – Residential: Current = 268 | V208 | Beats and borough!C8: Theft from motor vehicle, 1 April 2018 to 30 June 2018: the 10 beats add to 281, the borough figure is 252 (over by 29, exactly what Beat 61 is in both periods). // Beats and borough!D8: Theft from motor vehicle, 1 April 2019 to 30 June 2019: the 10 beats add to 308, the borough figure is 237 (over by 71, exactly what Beat 61 is in both periods). // Areas and borough!I6: Theft from motor vehicle, 2018-19 Q1: the 10 areas of the kind 'Beat' add to 281, the borough figure is 252 (over by 29, exactly what Beat 61 is in both periods). // Areas and borough!J6: Theft from motor vehicle, 2019-20 Q1: the 10 areas of the kind 'Beat' add to 308, the borough figure is 237 (over by 71, exactly what Beat 61 is in both periods).
        Areas: 40: Count = 17 | V214 | Areas, Beat 65, Theft of motor vehicle, 2019-20 Q1, F45: Theft of motor vehicle of Beat 65 in 2019-20 Q1 is 17 here and 16 in Beat performance. Correct the one that is wrong.
        Areas: 40: Area = Beat 64 | V214 | Areas, Beat 64, Theft of motor vehicle, 2019-20 Q1, F45: Theft of motor vehicle of Beat 64 in 2019-20 Q1 is 16 here and 12 in Beat performance. Correct the one that is wrong. // Areas, Beat 64, Theft of motor vehicle, 2019-20 Q1, F45: Theft of motor vehicle of Beat 64 in 2019-20 Q1 stands in two rows, once as 12 and once as 16. Delete the row that is wrong.
        Areas: 40: Published % = 0.076 | V201 | Areas, Beat 65, Theft of motor vehicle, Published %, L45: You entered a published 7.6%, but 15 to 16 is 6.7%. Correct the count or the percentage that was copied wrongly.
        Areas: 42: Published % = 0.148 | V201 | Areas, Charnwood, All Crime, Published %, L47: You entered a published 14.8%, but 8,096 to 9,255 is 14.3%. Correct the count or the percentage that was copied wrongly.
        Areas: 42: Published change = 1195 | V200 | Areas, Charnwood, All Crime, Published change, K47: You entered a published change of 1,195, but 8,096 to 9,255 is a change of 1,159. Correct the count or the change that was copied wrongly.
        AreaKinds: Beat: How they lie = overlap | V209 | Areas and borough!F6: The 10 areas of the kind 'Beat' overlap, so they were not added up: a crime would be counted twice. // Areas and borough!F7: The 10 areas of the kind 'Beat' overlap, so they were not added up: a crime would be counted twice.
        AreaKinds: Beat: How they lie = overlap | V210 | Beats and borough, Theft of motor vehicle, I9: Theft of motor vehicle rose 4.0% in the beats (101 to 105) but fell 7.4% in the borough (81 to 75). Find out which of the two is right before you report either.
        Areas: 40: Area = Beat 66 | V010 | Areas, Beat 65, Theft of motor vehicle, 2018-19 Q1, B35: Theft of motor vehicle of Beat 65 has a row for 2018-19 Q1 and none for 2019-20 Q1, which is compared with it. Add the row, with [x] where the figure is not available, or write the area as it is written there. // Areas, Beat 66, Theft of motor vehicle, 2019-20 Q1, G45: Theft of motor vehicle of Beat 66 has no row for 2018-19 Q1, which 2019-20 Q1 is compared with, so no change was worked out. Add the row, with [x] where the figure is not available, or write the area as it is written there.
        AreaTotals: 2: Measure = Robbery | V017 | Family group, Kent – Maidston, A14: 'Kent – Maidston' is not an area of England or Wales. Did you mean 'Kent – Maidstone'? // Areas, Theft of motor vehicle, Beat, D26: Theft of motor vehicle by Beat has no row in Areas and borough, so it was not added up and not compared with the borough. Add a row there for the measure, the kind and the period.
        Periods: 2019-20 Q1: Compared with = 1 April to 5 December 2018 | V012 | Periods, 2019-20 Q1, Compared with, D9: You compared the 91 days of 2019-20 Q1 with the 249 days of 1 April to 5 December 2018. Compare it with a period of the same length, or say why they differ.
        PeriodStart = 2014-10-01; PeriodEnd = 2014-12-31; ComparisonStart = 2014-07-01; ComparisonEnd = 2014-09-30; Source = | V223 | Details, Source of the counts, B14: The rules for recording all crime changed within the days compared, so part of a change may be one of recording. Add to Source of the counts: Forces record more of what is reported since the inspection of crime recording in 2014, so a rise may be one of recording.
        PeriodStart = 2017-04-01; PeriodEnd = 2017-06-30; ComparisonStart = 2016-04-01; ComparisonEnd = 2016-06-30 | V223 | Crime performance!A8: The rules for recording Burglary – Residential changed in this period, so part of a change may be one of recording. Add to Notes: Since April 2017 burglary is counted as residential or as business and community, and not as of a dwelling or elsewhere. // Crime performance!A9: The rules for recording Burglary – Business changed in this period, so part of a change may be one of recording. Add to Notes: Since April 2017 burglary is counted as residential or as business and community, and not as of a dwelling or elsewhere.
        """)
    void saysOfCharnwood(String edits, String rule, String expected) {
        says(CRIME, CHARNWOOD, edits, rule, expected);
    }

    @ParameterizedTest(name = "{0} - {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        Baselines: +All Crime: From = P1; Baselines: All Crime: To = P18 | V226 | nothing
        Baselines: +All Crime: From = P1; Baselines: All Crime: To = P4; Series: 5: Count = 2 | V226 | Baselines, All Crime, F6: The baseline of All Crime has 4 figures in Series. Limits need 8 or more, so there are none. Choose more periods, or enter the figures that are missing.
        Series: 18: Count = 30 | V226 | Series, All Crime, P18, F23: All Crime is 30 in P18; the last eight figures before it ran from 1 to 2. Check the figure before you submit it, or say what happened. // Series, All Crime, B6: All Crime has no baseline, so it has no limits and no change in it was looked for. Add a row to Baselines, with the first and the last of 8 periods or more before anything changed.
        Series: 7: Count = [x] | V230 | nothing
        Series: 7: Period = | V230 | Series, All Crime, P6, C11: No figure of All Crime follows P6, although later ones are there. What is missing is not 0. Add the period that starts the day after, with [x] where no figure was published.
        Series: 7: Period = P9 | V214 | Series, All Crime, P9, F14: All Crime of P9 stands in two rows, once as 2 and once as 2. Delete the row that is wrong.
        """)
    void saysOfASeries(String edits, String rule, String expected) {
        says(CRIME, CHARNWOOD, series() + edits, rule, expected);
    }

    @ParameterizedTest(name = "{0} - {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        Evaluations: Gates: Around control after = | V010 | Did it work, Gates, J6: Gates has 3 of the 4 counts around the two places, so nothing was worked out. Enter all 4, or clear them.
        Evaluations: Gates: Before from = 2018-01-01; Evaluations: Gates: Before to = 2018-12-31; Evaluations: Gates: After from = 2019-01-01; Evaluations: Gates: After to = 2019-06-30 | V012 | Did it work, Gates, E6: Gates compares 365 days before with 181 days after. Count both over the same number of days, one after the other.
        Harm: +Robbery: Crime type = Robbery | V010 | Crime performance!D7: The 218 crimes of Violence with Injury have no row in Harm, so they count as no harm there. // Crime performance!D8: The 205 crimes of Burglary – Residential have no row in Harm, so they count as no harm there. // Crime performance!D9: The 69 crimes of Burglary – Business have no row in Harm, so they count as no harm there. // Crime performance!D10: The 75 crimes of Theft of Vehicles have no row in Harm, so they count as no harm there. // Crime performance!D11: The 252 crimes of Theft from Vehicles have no row in Harm, so they count as no harm there. // Crime performance!D13: The 53 crimes of Cycle Theft have no row in Harm, so they count as no harm there. // Crime performance!D14: The 213 crimes of Shoplifting have no row in Harm, so they count as no harm there. // Harm, Robbery, B6: Robbery has no weight, so it counts as no harm here. Add its weight to Harm weights, with the day from which it holds.
        """)
    void saysWhatWasNotWorkedOut(String edits, String rule, String expected) {
        says(CRIME, CHARNWOOD, WORKED + ";" + edits, rule, expected);
    }

    @Test
    void takesTheLimitsOfTheBaselineAndOfNothingAfterIt() {
        var spiked = worked(series() + "Baselines: +All Crime: From = P1; Baselines: All Crime: To = P18");
        assertEquals(1.944, number(spiked, "Series", 0, "Mean"), 0.0005);
        assertEquals(-3.06, number(spiked, "Series", 0, "Lower limit"), 0.005);
        assertEquals(6.95, number(spiked, "Series", 17, "Upper limit"), 0.005);
        assertEquals(named(spiked, "XMRLOW"), number(spiked, "Series", 0, "Lower limit"), 1e-9);
        assertEquals(named(spiked, "XMRHIGH"), number(spiked, "Series", 0, "Upper limit"), 1e-9);
        assertEquals(
                "above the upper limit", spiked.value("Series", 4, "Signal").toString());

        var later = worked(series() + "Baselines: +All Crime: From = P6; Baselines: All Crime: To = P17");
        var changed = worked(series() + "Baselines: +All Crime: From = P6; Baselines: All Crime: To = P17;"
                + " Series: 18: Count = 400; Series: 5: Count = 90");
        assertEquals(1.5, number(later, "Series", 17, "Mean"), 1e-9);
        assertEquals(number(later, "Series", 17, "Upper limit"), number(changed, "Series", 17, "Upper limit"), 0);
    }

    @Test
    void worksOutWhetherItWorked() {
        var worked = worked(WORKED);

        assertEquals(-118, number(worked, "Evaluations", 0, "Difference"), 0);
        assertEquals(Math.sqrt(1568), number(worked, "Evaluations", 0, "Standard error"), 1e-9);
        assertEquals(-2.98, number(worked, "Evaluations", 0, "z"), 0.005);
        assertEquals(-196, number(worked, "Evaluations", 0, "Lowest"), 0.5);
        assertEquals(-40, number(worked, "Evaluations", 0, "Highest"), 0.5);
        assertEquals(
                "fewer than without it",
                worked.value("Evaluations", 0, "Verdict").toString());
    }

    @Test
    void countsWhatIsInNoBeatAndTheLatestWeightOfHarm() {
        var worked = worked("Areas: +43: Area = In no beat; Areas: 43: Kind = In no beat;"
                + " Areas: 43: Measure = Theft from motor vehicle; Areas: 43: Period = 2019-20 Q1; Areas: 43: Count = 5;"
                + weight(1, "Robbery", 100, "2015-04-01") + weight(2, "Robbery", 120, "2018-04-01")
                + weight(3, "Robbery", 900, "2019-07-01") + "Harm: +Robbery: Crime type = Robbery");

        assertEquals(313, number(worked, "AreaTotals", 0, "Areas now"), 0);
        assertEquals(120 * 29, number(worked, "Harm", 0, "Harm before"), 0);
        assertEquals(120 * 32, number(worked, "Harm", 0, "Harm now"), 0);
    }

    private static String weight(int number, String type, int weight, String from) {
        return " HarmWeights: +%1$d: Number = %1$d; HarmWeights: %1$d: Crime type = %2$s; HarmWeights: %1$d: Weight = %3$d;"
                        .formatted(number, type, weight)
                + " HarmWeights: %d: From = %s; HarmWeights: %d: Source = List;".formatted(number, from, number);
    }

    /** One count a month. */
    private static String series() {
        return IntStream.rangeClosed(1, SPIKED.size())
                .mapToObj(at -> {
                    var start = LocalDate.of(2015, 1, 1).plusMonths(at - 1L);
                    var end = start.plusMonths(1).minusDays(1);
                    return ("Periods: +P%1$d: Starts = %2$s; Periods: P%1$d: Ends = %3$s; Series: +%1$d: Number = %1$d;"
                                    + " Series: %1$d: Measure = All Crime; Series: %1$d: Period = P%1$d;"
                                    + " Series: %1$d: Count = %4$d; ")
                            .formatted(at, start, end, SPIKED.get(at - 1));
                })
                .collect(Collectors.joining());
    }

    private static Calculation worked(String edits) {
        return new Calculation(Shipped.contract(CRIME), Edits.made(Shipped.submission(CRIME, CHARNWOOD), edits));
    }

    private static double number(Calculation worked, String table, int row, String column) {
        return Double.parseDouble(worked.value(table, row, column).toString());
    }

    private static double named(Calculation worked, String function) {
        return Double.parseDouble(Formula.parse(function + "(Series[Count])")
                .evaluate(worked.once(java.util.Map.of()))
                .toString());
    }
}
