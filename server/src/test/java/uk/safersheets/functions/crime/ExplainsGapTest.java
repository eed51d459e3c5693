package uk.safersheets.functions.crime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static uk.safersheets.BlocksOfValues.column;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;

class ExplainsGapTest {

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource(textBlock = """
        29,  71, ', exactly what Beat 61 is in both periods'
        # one period is not enough, nor is a pair: 25 and 31, 30 and 26
        29,  70, ''
        58, 102, ''
        56,  56, ', the same in both periods'
        # two areas have these counts
        10,  19, ''
        # a crime type
        111, 53, ', exactly what Cycle Theft is in both periods'
        0,    0, ''
        -29, -71, ''
        29,   , ''
        """)
    void namesTheOneThatIsTheGapInBothPeriods(Integer before, Integer now, String words) {
        var called = call(
                number(before),
                number(now),
                column("Beat 61", "Beat 58", "Beat 59", "Beat 62"),
                column(29, 10, 10, 33),
                column(71, 19, 19, 31),
                column("Cycle Theft"),
                column(111),
                column(53));

        assertEquals(words == null ? "" : words, called.toString());
    }

    @Test
    void wantsNamesWithBothCounts() {
        assertEquals(Value.of(ExcelError.VALUE), call(number(1), number(2)));
        assertEquals(Value.of(ExcelError.VALUE), call(number(1), number(2), column(1), column(1)));
    }

    private static Value call(Area... arguments) {
        return new CrimeFunctions()
                .named("EXPLAINSGAP")
                .orElseThrow()
                .call(List.of(arguments))
                .first();
    }

    private static Area number(Integer number) {
        return Area.of(number == null ? Value.of("") : Value.of(number));
    }
}
