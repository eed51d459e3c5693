package uk.safersheets.functions.crime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.BlocksOfValues;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;

class PrintedPercentTest {
    private static final Area WITH_DECIMALS = column("0.045", "-0.23");
    private static final Area WHOLE_ONLY = column("0.42", "-0.23");

    @ParameterizedTest(name = "{0} for {1} to {2} is {3}")
    @CsvSource(textBlock = """
        # printed, previous, current, in a column with decimals, in a column of whole numbers
        -0.018,        3350,    3289,  right,                     right
        -0.135,         252,     218,  right,                     right
         0.12,          225,     252,  right,                     right
         0.42,          258,     367,  whole,                     right
         1.34,           70,     164,  whole,                     right
        -0.07,          396,     368,  cut off,                   right
        -0.06,           33,      31,  cut off,                   right
        -0.412,          80,      47,  right,                     right
        -0.413,          80,      47,  right,                     right
         0.166,           6,       7,  cut off,                   cut off
        -0.454,          11,       6,  cut off,                   cut off
         0.16,            6,       7,  cut off,                   cut off
         0.148,        8096,    9255,  wrong,                     wrong
         0.5,             0,       3,  from zero,                 from zero
         0.1571,        573,     663,  right,                     right
         0.1580,        573,     663,  wrong,                     wrong
        -0.4125,         80,      47,  right,                     right
         0.157068062827225, 573, 663,  right,                     right
        """)
    void comparesWhatWasPrintedWithTheCounts(
            BigDecimal printed, long previous, long current, String amongDecimals, String amongWhole) {
        assertEquals(Value.of(amongDecimals), words(Value.of(printed), previous, current, WITH_DECIMALS));
        assertEquals(Value.of(amongWhole), words(Value.of(printed), previous, current, WHOLE_ONLY));
    }

    @Test
    void takesTheFractionAsAFileHoldsIt() {
        assertEquals(Value.of("right"), words(Value.of(0.1 + 0.02), 225, 252, WITH_DECIMALS));
    }

    @ParameterizedTest(name = "{0} for {1} to {2} is {3} beside one of two decimals")
    @CsvSource(textBlock = """
         0.162,  573, 666, fewer decimals
         0.157,  573, 663, cut off
         0.1571, 573, 663, right
         0.157,  573, 662, wrong
         0.1570, 200, 231, wrong
         0.16,   573, 663, whole
         0.15,   573, 663, cut off
        """)
    void askForTheDecimalsOfTheColumn(BigDecimal printed, long previous, long current, String words) {
        assertEquals(Value.of(words), words(Value.of(printed), previous, current, column("0.1571", "0.2")));
    }

    @ParameterizedTest(name = "{0} for {1} to {2} was printed as {3} among decimals, as {4} among whole numbers")
    @CsvSource(textBlock = """
        -0.28, 7,   5,   -28%,   -28%
        -0.07, 396, 368, -7.0%,  -7%
         0.42, 258, 367, 42%,    42%
         0.5,  0,   3,   50.0%,  50%
        """)
    void quotesWhatStoodThere(
            BigDecimal printed, long previous, long current, String amongDecimals, String amongWhole) {
        assertEquals(Value.of(amongDecimals), call("PERCENTTEXT", Value.of(printed), previous, current, WITH_DECIMALS));
        assertEquals(Value.of(amongWhole), call("PERCENTTEXT", Value.of(printed), previous, current, WHOLE_ONLY));
    }

    @Test
    void saysNothingWhereNothingWasPrinted() {
        assertEquals(Value.of(""), words(Value.BLANK, 225, 252, WITH_DECIMALS));
        assertEquals(Value.of(""), words(Value.of("n/a"), 225, 252, WITH_DECIMALS));
    }

    @Test
    void refusesTheWrongNumberOfArguments() {
        var answer = new CrimeFunctions().named("PRINTEDPERCENT").orElseThrow().call(List.of(WITH_DECIMALS));

        assertEquals(Value.of(ExcelError.VALUE), answer.first());
    }

    private static Value words(Value printed, long previous, long current, Area column) {
        return call("PRINTEDPERCENT", printed, previous, current, column);
    }

    private static Value call(String function, Value printed, long previous, long current, Area column) {
        return new CrimeFunctions()
                .named(function)
                .orElseThrow()
                .call(List.of(Area.of(printed), Area.of(Value.of(previous)), Area.of(Value.of(current)), column))
                .first();
    }

    private static Area column(String... fractions) {
        return BlocksOfValues.column(
                Value.of(new BigDecimal(fractions[0])), Value.of(new BigDecimal(fractions[1])), null, "[x]");
    }
}
