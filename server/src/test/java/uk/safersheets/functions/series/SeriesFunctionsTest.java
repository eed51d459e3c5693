package uk.safersheets.functions.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static uk.safersheets.functions.Formulas.column;
import static uk.safersheets.functions.Formulas.number;
import static uk.safersheets.functions.Formulas.value;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.BlocksOfValues;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;

class SeriesFunctionsTest {
    private static final String ONE_EXTREME = "{1;2;1;2;10;1;2;1;2;1;2;1;2;1;2;1;2;1}";

    /** Montgomery, Introduction to Statistical Quality Control: faults found in samples of five computers. */
    private static final String FAULTS = "{10;12;8;14;10;16;11;7;10;15;9;5;7;11;12;6;8;10;7;5}";

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
        XMRMEAN(ONE)                    |  1.944 | 3
        XMRLOW(ONE)                     | -3.06  | 2
        XMRHIGH(ONE)                    |  6.95  | 2
        XMRLOW(ONE,FALSE)               | -3.06  | 2
        XMRMEAN(ONE,TRUE)               |  1.944 | 3
        XMRLOW(ONE,TRUE)                | -0.72  | 2
        XMRHIGH(ONE,TRUE)               |  4.60  | 2
        # a moving range of 3.38 times their mean is left out, one of 3.23 times is not
        XMRHIGH({0;10;0;10;0;10;0;10;0;10;56},TRUE) | 36.2364 | 4
        XMRHIGH({0;10;0;10;0;10;0;10;0;10;53},TRUE) | 44.7416 | 4
        ULOW(5,FAULTS,0*FAULTS+5)       |  0.07  | 2
        UHIGH(5,FAULTS,0*FAULTS+5)      |  3.79  | 2
        UHIGH(5,FAULTS,5,5)             | 18.97  | 2
        """)
    void givesThePublishedLimits(String formula, double published, int decimals) {
        String whole = formula.replace("ONE", ONE_EXTREME).replace("FAULTS", FAULTS);

        assertEquals(published, number(whole), 0.5 * Math.pow(10, -decimals), formula);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
        XMRLOW({1;2;3;4;5;6;7})                  | ''
        XMRMEAN({1;2;3;4;5;6;7})                 | ''
        XMRHIGH({5;5;5;5;5;5;5;5})               | 5
        XMRMEAN({1,2,3,4,5,6,7,8})               | 4.5
        XMRMEAN(IF({1;1;1;1;0;0;1;1;1;1}=1,7))   | 7
        XMRMEAN(IF({1;1;1;1;0;0;1;1;1}=1,7,""))  | ''
        XMRMEAN({1,2;3,4})                       | #VALUE!
        XMRMEAN(NA())                            | #N/A
        XMRMEAN()                                | #VALUE!
        XMRMEAN({1;2},TRUE,1)                    | #VALUE!
        ULOW(10,{1;2;3;4;5;6;7},1)               | ''
        ULOW(10,{1;2;3},{1;1})                   | #VALUE!
        ULOW(10,{1;2;3},{1;1;0})                 | #NUM!
        ULOW(10,{1;2;-3},1)                      | #NUM!
        ULOW(0,{1;2;3},1)                        | #NUM!
        ULOW("",{1;2;3},1)                       | ''
        UHIGH(4,{0;0;0;0;0;0;0;0},1)             | 0
        UPRIMEHIGH(4,{0;0;0;0;0;0;0;0},1)        | 0
        FROMHISTORY(7,{1;2;1;2;1;2;1;2})         | TRUE
        FROMHISTORY(4,{1;2;1;2;1;2;1;2})         | FALSE
        FROMHISTORY(-2,{1;2;1;2;1;2;1;2})        | TRUE
        FROMHISTORY(40,{1;90;1;2;1;2;1;2;1;2})   | TRUE
        FROMHISTORY("",{1;2;1;2;1;2;1;2})        | FALSE
        FROMHISTORY(7,{1;2;1})                   | #N/A
        FROMHISTORY(NA(),{1;2;1})                | #N/A
        """)
    void saysWhatCannotBeWorkedOut(String formula, String answer) {
        assertEquals(answer, value(formula).toString());
    }

    @Test
    void takesNoMovingRangeAcrossAPeriodWithoutAFigure() {
        double mean = 408 / 8.0;

        for (Object gap : new Object[] {null, "[x]", "not published"}) {
            var counts = BlocksOfValues.column(1, 2, 1, 2, gap, 100, 101, 100, 101);
            assertEquals(mean + 2.66, high(counts), 1e-9, "a moving range of 98 is none of two neighbours: " + gap);
        }
    }

    @RepeatedTest(20)
    void agreesWithLimitsWorkedOutByExcelFunctions() {
        var random = new Random();
        double[] given =
                random.doubles(8 + random.nextInt(40), 0, 500).map(Math::floor).toArray();
        String counts = column(given);
        String ranges = "LET(c," + counts + ",r,ABS(DROP(c,1)-DROP(c,-1)),";

        assertEquals(number(ranges + "AVERAGE(c)-2.66*AVERAGE(r))"), number("XMRLOW(" + counts + ")"), 1e-9, counts);
        assertEquals(
                number(ranges + "AVERAGE(c)+2.66*AVERAGE(FILTER(r,r<=3.27*AVERAGE(r))))"),
                number("XMRHIGH(" + counts + ",TRUE)"),
                1e-9,
                counts);
    }

    @RepeatedTest(20)
    void agreesWithLimitsOfRatesWorkedOutByExcelFunctions() {
        var random = new Random();
        int periods = 8 + random.nextInt(30);
        String counts =
                column(random.doubles(periods, 500, 900).map(Math::floor).toArray());
        String days = column(random.doubles(periods, 28, 31).map(Math::rint).toArray());
        String let = "LET(c," + counts + ",n," + days + ",u,SUM(c)/SUM(n),z,(c/n-u)/SQRT(u/n),"
                + "s,AVERAGE(ABS(DROP(z,1)-DROP(z,-1)))/1.128,e,3000*SQRT(u/30),";
        String given = "(30," + counts + "," + days + ",1000)";

        assertEquals(number(let + "1000*u-e)"), number("ULOW" + given), 1e-7, given);
        assertEquals(number(let + "1000*u+e)"), number("UHIGH" + given), 1e-7, given);
        assertEquals(number(let + "1000*u-s*e)"), number("UPRIMELOW" + given), 1e-7, given);
        assertEquals(number(let + "1000*u+s*e)"), number("UPRIMEHIGH" + given), 1e-7, given);
    }

    private static double high(Area counts) {
        var high = new SeriesFunctions().named("XMRHIGH").orElseThrow().call(List.of(counts));
        return ((Value.Number) high.first()).amount().doubleValue();
    }
}
