package uk.safersheets.functions.rates;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.safersheets.app.template.NamedFunctions;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Formula;
import uk.safersheets.formula.TableScope;

/** What formulas are answered about changes, rates and positions, beside what Excel works out live. */
class RateFunctionsTest {
    private static final double CLOSE = 1e-9;

    /** Fifteen areas, two of which share a rate and two of which have none. */
    private static final TableScope SCOPE = new TableScope(
            "G",
            List.of("Rate", "P"),
            List.of(
                    row(51.6, 0.01),
                    row(47.25, 0.04),
                    row(80, 0.03),
                    row(51.6, 0.005),
                    row(null, null),
                    row(61.2, 0.6),
                    row("", "too few to say"),
                    row(39.5, 0.04)),
            0,
            Map.of("Blank", Value.BLANK, "Level", Value.of(0.002), "Wrong", Value.of(ExcelError.DIV0)),
            NamedFunctions.ALL);

    private static final List<String> ANYTHING = List.of(
            "0",
            "1",
            "9",
            "10",
            "53",
            "-1",
            "0.05",
            "1.5",
            "0.5",
            "40000",
            "2958465",
            "1E12",
            "1E15",
            "1E300",
            "1E-9",
            "1E-300",
            "TRUE",
            "\"\"",
            "\"x\"",
            "Blank",
            "Wrong",
            "G[Rate]",
            "G[P]",
            "G",
            "{1,2;3,4}",
            "#N/A");

    private static List<Value> row(Object... cells) {
        return java.util.Arrays.stream(cells)
                .map(cell -> cell == null
                        ? Value.BLANK
                        : cell instanceof Number number ? Value.of(number.doubleValue()) : Value.of(cell.toString()))
                .toList();
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', textBlock = """
        TWOCOUNTSP(21,11,3011,800)                  | 0.0796686330333295
        TWOCOUNTSP(29,71)                           | 0.000032160015295666
        TWOCOUNTSP(29,71,Blank,91)                  | 0.000032160015295666
        RATERATIO(21,11,3011,800)                   | 1.9714880952380953
        RATERATIOLOW(21,11,3011,800)                | 0.8584264033916397
        RATERATIOHIGH(21,11,3011,800)               | 4.277265943654075
        RATERATIOLOW(21,11,3011,800,Level)          | 0.5245741660996538
        RATERATIOHIGH(21,11,3011,800,Level)         | 6.374954138499
        RATERATIO(5,0,1,1)                          | 0
        RATERATIOLOW(5,0,1,1)                       | 0
        RATEPER(9255,179389,1000)                   | 51.591792138871390
        ROUND(RATEPERLOW(9255,179389,1000),2)       | 50.55
        ROUND(RATEPERHIGH(9255,179389,1000),2)      | 52.65
        ROUND(ANNUALISED(RATEPER(9255,179389,1000),DATE(2016,4,1),DATE(2016,12,5)),1) | 75.6
        ANNUALISED(51.6,DATE(2015,4,1),DATE(2016,3,31)) | 51.6
        ANNUALISED(51.6,DATE(2016,4,1),DATE(2017,3,31)) | 51.6
        ANNUALISED(10,DATE(2017,4,1),DATE(2017,4,1)) | 3650
        POISSONLOW(65)                              | 50.1631877105
        POISSONHIGH(65)                             | 82.8491385459
        POISSONLOW(0)                               | 0
        POISSONHIGH(0)                              | 3.688879454113936
        FALSEALARMS(G[P])                           | 0.3
        FALSEALARMS(G[P],Level)                     | 0.012
        ADJUSTEDP(0.04,G[P])                        | 0.048
        ADJUSTEDP(0.005,G[P])                       | 0.03
        GROUPPOSITION(51.6,G[Rate])                 | 3
        GROUPTIES(51.6,G[Rate])                     | 1
        GROUPPOSITION(61.2,G[Rate])                 | 5
        GROUPTIES(61.2,G[Rate])                     | 0
        GROUPMEAN(G[Rate])                          | 55.191666666666667
        GROUPMISSING(G[Rate])                       | 2
        """)
    void answersWithTheNumber(String formula, double number) {
        assertEquals(number, number(formula), CLOSE, formula);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
        FUNNELPLACE(51.6,51.6,179389,1000)  | within
        FUNNELPLACE(52.7,51.6,179389,1000)  | above 95%
        FUNNELPLACE(60,51.6,179389,1000)    | above 99.8%
        FUNNELPLACE(50.5,51.6,179389,1000)  | below 95%
        FUNNELPLACE(40,51.6,179389,1000)    | below 99.8%
        FUNNELPLACE(0,0.5,1000,1000)        | within
        VERDICT(29,71,1,1,0.05)             | clear rise
        VERDICT(248,205,91,91,0.002)        | no clear change
        VERDICT(248,205,91,91,Blank)        | clear fall
        VERDICT(4,8,91,91,0.5)              | too few to say
        """)
    void answersInWords(String formula, String words) {
        assertEquals(words, value(formula).toString(), formula);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TWOCOUNTSP(Blank,3)",
                "TWOCOUNTSP(-1,3)",
                "TWOCOUNTSP(1.5,3)",
                "TWOCOUNTSP(1E13,3)",
                "RATERATIO(0,3,1,1)",
                "RATERATIOHIGH(0,3,1,1)",
                "RATERATIO(0,0,1,1)",
                "RATERATIO(1,3,0,1)",
                "RATERATIO(1,3,Blank,1)",
                "RATERATIOLOW(1,3,1,1,0)",
                "RATERATIOLOW(1,3,1,1,1)",
                "RATEPER(Blank,1000,1000)",
                "RATEPER(5,0,1000)",
                "RATEPER(5,-1,1000)",
                "RATEPERLOW(5,1000,Blank)",
                "RATEPERHIGH(5.5,1000,1000)",
                "POISSONLOW(-1)",
                "POISSONHIGH(5,2)",
                "POISSONHIGH(Blank)",
                "ANNUALISED(Blank,40000,40010)",
                "ANNUALISED(5,40010,40000)",
                "ANNUALISED(5,Blank,40000)",
                "FALSEALARMS(Blank)",
                "ADJUSTEDP(0.02,G[P])",
                "ADJUSTEDP(Blank,G[P])",
                "ADJUSTEDP(2,G[P])",
                "GROUPPOSITION(50,G[Rate])",
                "GROUPPOSITION(Blank,G[Rate])",
                "GROUPTIES(50,G[Rate])",
                "GROUPMEAN(Blank)",
                "FUNNELLOW(Blank,1000,1000)",
                "FUNNELHIGH(5,0,1000)",
                "FUNNELPLACE(5,5,Blank,1000)",
                "RATEPERLOW(5,1000,1000,0.95)",
                "VERDICT(29,71,1,1,0.95)",
                "TWOCOUNTSP(5,3,0,10)",
                "TWOCOUNTSP(5,3,10,-1)",
                "VERDICT(29,71,1,1,0)"
            })
    void saysNothingOfWhatIsBlankOrImpossible(String formula) {
        assertEquals(Value.of(""), value(formula), formula);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TWOCOUNTSP(1)", "TWOCOUNTSP(1,2,3)", "TWOCOUNTSP(1,2,3,4,5)", "RATERATIO(1,2,3,4,0.05)",
                        "RATERATIOLOW(1,2,3)",
                "RATEPER(1,2)", "POISSONLOW(1,0.05,1)", "FALSEALARMS(G[P],0.05,1)", "GROUPPOSITION(1)",
                        "FUNNELPLACE(1,2,3)",
                "VERDICT(1,2,3)", "VERDICT(1,2,3,4,0.05,6)", "RATEPER(\"approx 20\",1,1)",
                        "GROUPPOSITION(\"x\",G[Rate])"
            })
    void refusesAnotherNumberOfArgumentsAndText(String formula) {
        assertEquals(Value.of(ExcelError.VALUE), value(formula), formula);
    }

    @Test
    void passesAnErrorOn() {
        assertEquals(Value.of(ExcelError.DIV0), value("RATEPER(Wrong,1,1)"));
        assertEquals(Value.of(ExcelError.DIV0), value("GROUPMEAN(Wrong)"));
    }

    /** What docs/contract.md writes beside each function that Excel can do without. */
    @ParameterizedTest(name = "{0}, {1} of {2}")
    @CsvSource({
        "0, 0, 700",
        "1, 1, 1000",
        "5, 9, 12000",
        "9, 4, 7000",
        "10, 12, 5000",
        "65, 53, 40000",
        "1045, 900, 179389",
        "9255, 10012, 179389"
    })
    void excelWorksOutTheSame(int previous, int current, int population) {
        for (String level : List.of("0.05", "0.002")) {
            for (var pair : Live.formulas(current, previous, population, level).entrySet()) {
                double ours = number(pair.getKey());
                assertEquals(ours, number(pair.getValue()), CLOSE * Math.max(1, ours), pair::toString);
            }
        }
        assertEquals(
                value("FUNNELPLACE(RATEPER(" + current + "," + population + ",1000),52,61000,1000)"),
                value(Live.place("RATEPER(" + current + "," + population + ",1000)*61000/1000", "52*61000/1000")));
    }

    @Test
    void excelFindsTheSamePlacesInTheGroup() {
        for (String rate : List.of("51.6", "47.25", "80", "61.2", "39.5")) {
            assertEquals(value("GROUPPOSITION(" + rate + ",G[Rate])"), value("RANK(" + rate + ",G[Rate],1)"));
            assertEquals(value("GROUPTIES(" + rate + ",G[Rate])"), value("COUNTIF(G[Rate]," + rate + ")-1"));
        }
        assertEquals(number("GROUPMEAN(G[Rate])"), number("AVERAGE(G[Rate])"), CLOSE);
        assertEquals(value("GROUPMISSING(G[Rate])"), value("ROWS(G[Rate])-COUNT(G[Rate])"));
        assertEquals(number("FALSEALARMS(G[P])"), number("COUNT(G[P])*0.05"), CLOSE);
    }

    @Test
    void aMillionMillionAreAnsweredAsQuickly() {
        String many = "1000000000000";
        assertTrue(number("TWOCOUNTSP(" + many + "," + many + ")") > 0.999);
        assertEquals(1, number("RATERATIOLOW(" + many + "," + many + ",1,1)"), 1e-5);
        assertEquals(1, number("POISSONHIGH(" + many + ")/" + many), 1e-5);
        assertEquals(1, number("FUNNELHIGH(1," + many + ",1)"), 1e-5);
    }

    /** Whatever it is given, a function answers with a value, and ends no check. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "TWOCOUNTSP", "RATERATIO", "RATERATIOLOW", "RATERATIOHIGH", "POISSONLOW", "POISSONHIGH", "RATEPER",
                "RATEPERLOW", "RATEPERHIGH", "ANNUALISED", "FALSEALARMS", "ADJUSTEDP", "GROUPPOSITION", "GROUPTIES",
                "GROUPMEAN", "GROUPMISSING", "FUNNELLOW", "FUNNELHIGH", "FUNNELPLACE", "VERDICT"
            })
    void answersWhateverItIsGiven(String function) {
        var random = new Random(function.hashCode());
        for (int tried = 0; tried < 400; tried++) {
            String formula = Stream.generate(() -> ANYTHING.get(random.nextInt(ANYTHING.size())))
                    .limit(random.nextInt(6) + 1)
                    .collect(Collectors.joining(",", function + "(", ")"));
            assertNotNull(assertDoesNotThrow(() -> value(formula), formula), formula);
        }
    }

    private static double number(String formula) {
        return ((Value.Number) value(formula)).amount().doubleValue();
    }

    private static Value value(String formula) {
        return Formula.parse(formula).evaluate(SCOPE);
    }
}
