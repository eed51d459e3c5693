package uk.safersheets.functions.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static uk.safersheets.functions.Formulas.number;
import static uk.safersheets.functions.Formulas.value;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.app.template.NamedFunctions;
import uk.safersheets.formula.TableScope;

class EvidenceFunctionsTest {
    /** Wheeler and Ratcliffe 2018. */
    private static final String PUBLISHED = "308,318,207,110,150,140,178,157";

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
        WDD(PUBLISHED)                          | -118   | 0
        WDDSE(PUBLISHED)^2                      | 1568   | 0
        WDDZ(PUBLISHED)                         | -2.98  | 2
        WDDLOW(PUBLISHED)                       | -196   | 0
        WDDHIGH(PUBLISHED)                      |  -40   | 0
        WDDLOW(PUBLISHED,0.05)                  | -196   | 0
        WDDLOW(PUBLISHED,0.1)                   | -183.1 | 1
        WDD(308,318,207,110)                    | -107   | 0
        WDDSE(308,318,207,110)^2                |  943   | 0
        WDDHIGH(308,318,207,110,0.05)           | -46.8  | 1
        # Central Bedfordshire, September 2014
        100*SURVEYMARGIN(76%,500)               |   3.7  | 1
        100*SURVEYCHANGEMARGIN(76%,500,76%,500) |   5.3  | 1
        100*SURVEYMARGIN(50%,1000)              |   3.1  | 1
        SURVEYZ(89%,1600,85%,1600)              |  -3.4  | 1
        SURVEYZ(85%,1600,89%,1600)              |   3.4  | 1
        SAMPLENEEDED(3%)                        | 1068   | 0
        SAMPLENEEDED(5%)                        |  385   | 0
        SAMPLENEEDED(5%,50%,1000)               |  278   | 0
        SAMPLENEEDED(5%,50%,150)                |  109   | 0
        SAMPLENEEDED(5%,50%,100000)             |  383   | 0
        SAMPLENEEDED(5%,10%)                    |  139   | 0
        SAMPLENEEDED(5%,,1000)                  |  278   | 0
        SAMPLENEEDED(1%,50%,20)                 |   20   | 0
        """)
    void givesThePublishedFigures(String formula, double published, int decimals) {
        String whole = formula.replace("PUBLISHED", PUBLISHED);

        assertEquals(published, number(whole), 0.5 * Math.pow(10, -decimals), formula);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
        SURVEYVERDICT(74%,500,76%,500)       | within the margin
        SURVEYVERDICT(89%,1600,85%,1600)     | clear fall
        SURVEYVERDICT(85%,1600,89%,1600)     | clear rise
        SURVEYVERDICT(50%,500,50%,500)       | within the margin
        SURVEYVERDICT(99.5%,500,85%,500)     | too few to say
        SURVEYVERDICT(74%,,76%,500)          | ''
        SURVEYVERDICT(74%,500,76%)           | #VALUE!
        SURVEYVERDICT(74,500,76,500)         | #NUM!
        SURVEYMARGIN(76%,"")                 | ''
        SURVEYMARGIN(76%,0)                  | #NUM!
        SURVEYMARGIN(100%,5)                 | too few to say
        SURVEYMARGIN(10%,49)                 | too few to say
        SURVEYMARGIN("x",49)                 | #VALUE!
        SURVEYMARGIN(NA(),49)                | #N/A
        SAMPLENEEDED("")                     | ''
        SAMPLENEEDED(0)                      | #NUM!
        SAMPLENEEDED(5)                      | #NUM!
        SAMPLENEEDED(5%,50%,0)               | #NUM!
        WDD(308,318,207)                     | #VALUE!
        WDD(308,318,207,110,150,140)         | #VALUE!
        WDD(308,318,207,"")                  | ''
        WDD(308,318,207,110,150,140,178,"")  | ''
        WDD(308,318,207,110,"","","","")     | -107
        WDD(308,318,207,-1)                  | #NUM!
        WDD(308,318,207,1.5)                 | #NUM!
        WDDZ(0,0,0,0)                        | #NUM!
        WDDLOW(308,318,207,110,95)           | #NUM!
        WDDLOW(308,318,207,110,0.95)         | #NUM!
        WDDHIGH(308,318,207,110,0)           | #NUM!
        """)
    void saysWhatCannotBeWorkedOut(String formula, String answer) {
        assertEquals(answer, value(formula).toString());
    }

    @Test
    void saysInWordsWhatWasFoundAndWhatItAssumes() {
        String words = value("WDDTEXT(" + PUBLISHED + ")").toString();

        assertEquals(
                "118 fewer than expected, more than chance: between -196 and -40 at 95%. Assumes that these areas would"
                        + " have changed by the same number as their control areas, that each count varies by chance alone,"
                        + " and that all periods are of one length.",
                words);
        assertEquals(
                "5 more than expected, within chance: between -33 and +43 at 95%",
                value("WDDTEXT(100,95,95,95)").toString().split("\\.")[0]);
        assertEquals(
                "As many as expected, within chance: between -33 and +33 at 90%",
                value("WDDTEXT(100,100,100,100,0.1)").toString().split("\\.")[0]);
    }

    @RepeatedTest(20)
    void agreesWithExcelFunctions() {
        var random = new Random();
        double[] n = random.doubles(8, 0, 900).map(Math::floor).toArray();
        String given = String.format(
                "%.0f,%.0f,%.0f,%.0f,%.0f,%.0f,%.0f,%.0f", n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7]);
        double expected = n[3] - n[2] - n[1] + n[0] + n[7] - n[6] - n[5] + n[4];
        String reach = "NORM.S.INV(0.995)*SQRT(SUM(" + given + "))";

        assertEquals(expected, number("WDD(" + given + ")"), 1e-9, given);
        assertEquals(expected - number(reach), number("WDDLOW(" + given + ",0.01)"), 1e-7, given);
        assertEquals(expected + number(reach), number("WDDHIGH(" + given + ",0.01)"), 1e-7, given);

        String p = Double.toString(0.2 + random.nextInt(60) / 100.0);
        String q = Double.toString(0.2 + random.nextInt(60) / 100.0);
        assertEquals(
                number("CONFIDENCE.NORM(0.05,SQRT(" + p + "*(1-" + p + ")),300)"),
                number("SURVEYMARGIN(" + p + ",300)"),
                1e-9);
        assertEquals(
                number("NORM.S.INV(0.975)*SQRT(" + p + "*(1-" + p + ")/300+" + q + "*(1-" + q + ")/700)"),
                number("SURVEYCHANGEMARGIN(" + p + ",300," + q + ",700)"),
                1e-9);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
        HARMWEIGHT("Robbery",DATE(2019,6,30),LIST)               | 700
        HARMWEIGHT("robbery ",DATE(2020,4,1),LIST)               | 750
        HARMWEIGHT("Robbery",DATE(2020,3,31),LIST)               | 700
        HARMWEIGHT("Robbery",DATE(2010,3,31),LIST)               | no weight
        HARMWEIGHT("Cycle theft",DATE(2019,6,30),LIST)           | no weight
        HARMWEIGHT("Undated",DATE(2019,6,30),LIST)               | no weight
        HARMWEIGHT("",DATE(2019,6,30),LIST)                      | ''
        HARMWEIGHT("Twice",DATE(2019,6,30),LIST)                 | #NUM!
        HARMWEIGHT("Negative",DATE(2019,6,30),LIST)              | #NUM!
        HARMWEIGHT("Robbery",DATE(2019,6,30),W[Type],W[From],{1}) | #VALUE!
        HARMWEIGHT("Robbery",DATE(2019,6,30),W[Type],W[From])    | #VALUE!
        HARMTOTAL({"Robbery";"Cycle theft";"Theft"},{2;53;10},DATE(2019,6,30),LIST)   | 1450.5
        HARMLEFTOUT({"Robbery";"Cycle theft";"Theft"},{2;53;10},DATE(2019,6,30),LIST) | Cycle theft
        HARMLEFTOUT({"Robbery";"Cycle theft";"Theft"},{2;0;10},DATE(2019,6,30),LIST)  | ''
        HARMLEFTOUT({"Robbery";"Theft"},{2;10},DATE(2010,6,30),LIST)                  | Robbery, Theft
        HARMTOTAL({"Robbery";"Theft"},{2;10;1},DATE(2010,6,30),LIST)                  | #VALUE!
        HARMTOTAL({"Robbery";"Theft"},{2;10},"",LIST)                                 | #VALUE!
        """)
    void weighsHarmByADatedList(String formula, String answer) {
        var list = new TableScope(
                "W",
                List.of("Type", "From", "Weight"),
                List.of(
                        TableScope.values("Robbery", 42826, 700),
                        TableScope.values("Robbery", 43922, 750),
                        TableScope.values("Theft", 42826, 5.05),
                        TableScope.values("Undated", null, 5),
                        TableScope.values("Twice", 42826, 5),
                        TableScope.values("Twice", 42826, 6),
                        TableScope.values("Negative", 42826, -1)),
                0,
                Map.of(),
                NamedFunctions.ALL);

        assertEquals(
                answer,
                value(formula.replace("LIST", "W[Type],W[From],W[Weight]"), list)
                        .toString());
    }
}
