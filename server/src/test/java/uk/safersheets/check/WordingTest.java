package uk.safersheets.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.Severity;
import uk.safersheets.cell.Value;
import uk.safersheets.contract.Type;

class WordingTest {
    private static List<CellRef> cells(String list) {
        return Stream.of(list.split(" ")).map(a1 -> CellRef.of("Scores", a1)).toList();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    D7                         | D7
                    D7 D8                      | D7 and D8
                    D8 D7 D7                   | D7 and D8
                    C4 C9 C10 C11 C12          | C4 and C9 to C12
                    B2 A1 A2 A3                | A1 to A3 and B2
                    A1 C1 E1 G1 I1 K1 K2       | A1, C1, E1, G1 and 3 more
                    A1 A3 A5 A7 A8 A9 A11      | A1, A3, A5, A7 to A9 and 1 more
                    """)
    void shortensAListOfCells(String list, String shown) {
        assertEquals(shown, Wording.cells(cells(list)));
    }

    @Test
    void joinsPlaceProblemAndFix() {
        var finding = Finding.of("V010", Severity.ERROR)
                .cells(cells("D7"))
                .label("Robbery, Cost")
                .message("D7 is blank.")
                .fix("Enter a score from 0 to 5.")
                .build();

        assertEquals("Scores: Robbery, Cost (D7) is blank. Enter a score from 0 to 5.", Wording.text(finding));
    }

    /** Each cell of several is told with its row and column, unless the sentence has them. */
    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
                    Robbery | Cost | You entered 2.            | Robbery, Cost (D7): You entered 2.
                    none    | Cost | You entered 2.            | Cost (D7): You entered 2.
                    none    | none | You entered 2.            | D7: You entered 2.
                    Robbery | Cost | Robbery, Cost (D7) is 2.  | Robbery, Cost (D7) is 2.
                    Robbery | Cost | Robbery rose.             | D7: Robbery rose.
                    """)
    void namesEachCellOfSeveral(String row, String column, String message, String told) {
        var place = new Finding.Place(cells("D7").get(0), column, row, null, null, message);
        var finding = Finding.of("V100", Severity.ERROR)
                .places(List.of(place, place))
                .message("2 entries are not on this scale.")
                .build();

        assertEquals(List.of(told, told), Wording.places(finding));
    }

    @Test
    void leavesOutWhatThereIsNot() {
        var whole = Finding.of("V020", Severity.NOTE)
                .message("This workbook links to budget.xlsx.")
                .build();
        var sheet = Finding.of("V020", Severity.NOTE)
                .sheet("Scores")
                .label("Scores")
                .message("This sheet holds macros.")
                .build();

        assertEquals("This workbook links to budget.xlsx.", Wording.text(whole));
        assertEquals("Scores: This sheet holds macros.", Wording.text(sheet));
    }

    @ParameterizedTest(name = "{4}")
    @CsvSource(delimiter = '|', textBlock = """
                    0 | 0 | 0 | 0 | Nothing to fix.
                    1 | 0 | 0 | 0 | 1 error.
                    2 | 1 | 0 | 0 | 2 errors and 1 query.
                    0 | 2 | 1 | 1 | 2 queries, 1 note and 1 check that could not run.
                    1 | 1 | 2 | 2 | 1 error, 1 query, 2 notes and 2 checks that could not run.
                    """)
    void sumsUp(int errors, int queries, int notes, int notChecked, String said) {
        assertEquals(said, Wording.summary(new CheckResult.Summary(errors, queries, notes, notChecked)));
    }

    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    MONEY   | 1234.5   | £1,234.50
                    MONEY   | -60      | -£60.00
                    MONEY   | 0.005    | £0.005
                    MONEY   | -0.001   | -£0.001
                    MONEY   | 33.3333333333 | £33.33
                    MONEY   | 0.000021 | £0.00002
                    MONEY   | 0.00999999977648258 | £0.01
                    PERCENT | 0.025    | 2.5%
                    PERCENT | -0.0735  | -7.35%
                    PERCENT | 0.157068062827225 | 15.7%
                    PERCENT | -0.0000000000001 | 0.0%
                    PERCENT | 1.5      | 150.0%
                    WHOLE   | 4388     | 4,388
                    DECIMAL | 51.5917  | 51.5917
                    DECIMAL | 2.50     | 2.5
                    DATE    | 46187    | 14 June 2026
                    DATE    | -1       | -1
                    TEXT    | 62       | 62
                    """)
    void showsValuesByTheirType(Type type, BigDecimal value, String shown) {
        assertEquals(shown, DisplayText.as(type, Value.of(value)));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"1, 1st", "2, 2nd", "3, 3rd", "4, 4th", "11, 11th", "12, 12th", "13, 13th", "21, 21st", "112, 112th"})
    void writesOrdinals(BigDecimal place, String shown) {
        assertEquals(shown, DisplayText.ordinal(place));
    }

    @Test
    void cutsALongQuotation() {
        assertEquals("\"" + "x".repeat(60) + "…\"", DisplayText.quoted("x".repeat(80)));
        assertEquals("\"Robbery\"", DisplayText.quoted(" Robbery "));
    }
}
