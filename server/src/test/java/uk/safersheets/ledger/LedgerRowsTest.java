package uk.safersheets.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.safersheets.ledger.Exports.LAYOUT;
import static uk.safersheets.ledger.Exports.file;
import static uk.safersheets.ledger.Exports.layout;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.safersheets.cell.SheetRow;
import uk.safersheets.cell.Value;
import uk.safersheets.ledger.LedgerTab.MergedCells;
import uk.safersheets.ledger.layout.Layout;
import uk.safersheets.ledger.text.Separator;

/** Every row that was handed over is read, or accounted for, or refused by name. */
class LedgerRowsTest {
    private static final String HEADINGS = "No,Ln,Date,Net,Supplier";
    private static final String ONE = "1,1,01/04/2019,10.00,A";
    private static final String TWO = "2,1,02/04/2019,20.00,B";
    private static final Layout UNLINED =
            layout("number=No", "date=Date", "amount=Net", "supplier=Supplier", "description=Text");
    private static final String UNLINED_HEADINGS = "No,Date,Net,Supplier,Text";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            lost at the end of the file | 3,1,03/04/2019,1.00,"C;4,1,04/04/2019,2.00,D | row 4, column E opens a quote mark (") that is never closed, so row 5 would be lost inside one text.
            lost before a quoted row | 3,1,03/04/2019,1.00,"C;4,1,04/04/2019,2.00,"D, E" | row 4, column E opens a quote mark (") that closes only in row 5, so row 5 would be lost inside one text.
            closed in the same column | 3,1,03/04/2019,1.00,"C;4,1,04/04/2019,2.00,D" | row 4, column E opens a quote mark (") that closes only in row 5, so row 5 would be lost inside one text.
            typographic | 3,1,03/04/2019,1.00,"C, D”;4,1,04/04/2019,2.00,"E" | It holds a typographic quote mark (“ or ”), which closes nothing.
            typographic on both sides | 3,1,03/04/2019,1.00,“C, D” | row 4 has 6 cells under 5 headings.
            doubled | 3,1,03/04/2019,1.00,""C, D"" | row 4, column E has text after a closing quote mark: ""C.
            text after it | 3,1,03/04/2019,1.00,"C" and D | row 4, column E has text after a closing quote mark: "C" and D.
            wider | 3,1,03/04/2019,1,000.00,C;4,1,04/04/2019,2,000.00,D | rows 4 and 5 have 6 cells under 5 headings.
            narrower | 3,1,03/04/2019,1.00 | row 4 has 4 cells under 5 headings.
            broken over two rows | 3,1,03/04;/2019,1.00,C | rows 4 and 5 have 3 cells under 5 headings.
            """)
    void refusesBrokenTextAndNamesTheRows(String what, String rows, String why) {
        var lines = Stream.concat(Stream.of(HEADINGS, ONE, TWO), Stream.of(rows.split(";")))
                .toArray(String[]::new);

        var refused = assertThrows(BadLedgerException.class, () -> file(LAYOUT, lines));

        assertTrue(refused.faults().stream().anyMatch(fault -> fault.contains(why)), refused.faults()::toString);
    }

    @Test
    void refusesANumberThatIsNone() {
        var refused = assertThrows(
                BadLedgerException.class, () -> file(LAYOUT, HEADINGS, ONE, "2".repeat(301) + TWO.substring(1)));

        assertTrue(refused.getMessage().contains("has more than 300 characters"), refused.getMessage());
    }

    @Test
    void refusesLinesThatAreOneTextEachWithExcelsWayOut() {
        var refused = assertThrows(
                BadLedgerException.class,
                () -> file(LAYOUT, quoted(HEADINGS), quoted(ONE), quoted("2,1,02/04/2019,20.00,\"\"B, C\"\"")));

        assertTrue(refused.getMessage().contains("choose Data, Text to Columns"), refused.getMessage());
    }

    private static String quoted(String line) {
        return '"' + line + '"';
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "1,1,01/04/2019,10.00,\"A,\nB, C\"",
                "1,1,01/04/2019,10.00,A 12\" pipe",
                "1,1,01/04/2019,10.00, \"A, B\"",
                "1,1,01/04/2019,10.00,A,,",
                "=\"1\",1,01/04/2019,10.00,A"
            })
    void takesWhatIsRightAsItIs(String row) {
        assertEquals(1000, file(LAYOUT, HEADINGS, row).total().pence());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '!', textBlock = """
            ; ! Areas, 1, 2, 3, 4, 5, 6, 7, 8
            | ! Areas; 1; 2; 3; 4; 5; 6; 7; 8
            , ! Areas; 1; 2; 3; 4; 5; 6; 7; 8
            ; ! sep=;
            """)
    void takesTheSeparatorThatGivesTheSameWidthMostOften(String separator, String preamble) {
        var read = file(
                LAYOUT,
                preamble,
                HEADINGS.replace(",", separator),
                ONE.replace(",", separator),
                TWO.replace(",", separator));

        assertEquals(3000, read.total().pence());
    }

    @Test
    void takesTheSeparatorThatSomebodyChose() {
        var chosen = LAYOUT.with(new ReadingChoices(Separator.BAR, List.of()));

        assertEquals(
                1000,
                file(chosen, "a,b", "c,d", "e,f", HEADINGS.replace(',', '|'), ONE.replace(',', '|'))
                        .total()
                        .pence());
    }

    @Test
    void fillsDownWhatStandsOnlyInTheFirstRowOfADocument() {
        var lined = file(LAYOUT, HEADINGS, ONE, ",2,,5.00,", ",3,01/04/2019,6.00,A", TWO);
        assertEquals(
                List.of("1 line 1 A", "1 line 2 A", "1 line 3 A", "2 line 1 B"),
                lined.rows().stream()
                        .map(row -> row.id() + " " + row.supplier())
                        .toList());
        assertEquals(4100, lined.total().pence());

        var unlined = file(UNLINED, UNLINED_HEADINGS, "1,01/04/2019,10.00,A,x", ",,5.00,,y", "1,,6.00,,z");
        assertEquals(
                List.of("1", "1", "1"),
                unlined.rows().stream().map(row -> row.id().number()).toList());
        assertEquals(
                List.of(
                        "We filled row 3 with the number, the date and the supplier from the row above.",
                        "We filled row 4 with the date and the supplier from the row above."),
                unlined.reading().notes());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            another supplier          | 1,01/04/2019,10.00,A,x;,,5.00,B,y | row 3 has £5.00 and neither a number nor a date
            a gap between             | 1,01/04/2019,10.00,A,x;,,,,;,,5.00,,y | row 4 has £5.00 and neither a number nor a date
            the first row             | ,,5.00,,y;1,01/04/2019,10.00,A,x | row 2 has £5.00 and neither a number nor a date
            a total with a code       | 1,01/04/2019,10.00,A,x;,,10.00,A,Sub total | row 3 has £10.00 and neither a number nor a date
            only the date             | 1,01/04/2019,10.00,A,x;,02/04/2019,5.00,A,y | row 3, No (column A) is blank
            a supplier that is no sum | 1,01/04/2019,10.00,A,x;,,5.00,Total Gas & Power Ltd, | row 3 has £5.00 and neither a number nor a date
            """)
    void refusesARowThatNothingShowsToLean(String what, String rows, String why) {
        var lines = Stream.concat(Stream.of(UNLINED_HEADINGS), Stream.of(rows.split(";")))
                .toArray(String[]::new);

        var refused = assertThrows(BadLedgerException.class, () -> file(UNLINED, lines));

        assertTrue(refused.getMessage().contains(why), refused.getMessage());
    }

    @Test
    void readsCellsThatAreMergedDownwards() {
        var tab = new LedgerTab(
                "Data",
                List.of(
                        row(1, "No", "Ln", "Date", "Net", "Supplier"),
                        row(2, "1", "1", "01/04/2019", "10.00", "A"),
                        row(3, "", "2", "", "5.00", ""),
                        row(5, "", "3", "", "6.00", "")),
                List.of(new MergedCells(0, 2, 5), new MergedCells(2, 2, 5), new MergedCells(4, 2, 3)),
                "");

        var read = LedgerReader.read(List.of(tab), LAYOUT, "test.xlsx", true);

        assertEquals(
                List.of("1 line 1 A", "1 line 2 A", "1 line 3 "),
                read.rows().stream().map(row -> row.id() + " " + row.supplier()).toList());
        assertEquals(
                List.of("We filled rows 3 and 5 with what their merged cells say from the row above."),
                read.reading().notes());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Total,,,30.00,                  | 1 | 0
            ,,,30.00,Grand total            | 1 | 0
            Sub total,,,30.00,              | 1 | 0
            Balance carried forward,,,30.00, | 1 | 0
            ,,,30.00,B Total                | 1 | 0
            Page total,,,31.00,             | 0 | 1
            ,,,30.00,                       | 0 | 1
            ,,,7.00,                        | 0 | 1
            Opening balance,,,500.00,       | 1 | 0
            """)
    void aTotalIsOneByItsWordAndByTheRowsAboveIt(String row, int totals, int notRead) {
        var read = file(LAYOUT, HEADINGS, ONE, TWO, row).reading();

        assertEquals(totals, read.rows().totals());
        assertEquals(notRead, read.rows().notRead().size());
        assertEquals(notRead == 0, read.complete());
        assertEquals(3000, read.pence());
    }

    @Test
    void subTotalsAreOfTheRowsSinceTheLast() {
        var read = file(LAYOUT, HEADINGS, ONE, "Sub total,,,10.00,", TWO, "Sub total,,,20.00,", "Total,,,30.00,");

        assertEquals(3, read.reading().rows().totals());
        assertEquals(6000, read.reading().rows().totalled());
        assertEquals(3000, read.printed());
    }

    @Test
    void readsHeadingsOverTwoLines() {
        var layout = layout("number=Transaction number", "date=Posting date", "amount=Net");

        var read = file(
                layout, "Ledger,,", "Transaction,Posting,", "number,date,Net", "1,01/04/2019,10.00", "number,date,Net");

        assertEquals(1000, read.total().pence());
        assertEquals(3, read.reading().rows().headings());
    }

    @Test
    void aFormulaThatWasNeverWorkedOutIsNoBlank() {
        var refused = assertThrows(BadLedgerException.class, () -> file(LAYOUT, HEADINGS, "1,1,01/04/2019,=B2*2,A"));

        assertEquals(
                "\"test.csv\", row 2, Net (column D) holds the formula =B2*2, which was never worked out."
                        + " Open the file in Excel, save it, and choose it again.",
                refused.getMessage());
    }

    @Test
    void whatSomebodySetsAsideIsPassedOverAndNamed() {
        var layout = LAYOUT.with(new ReadingChoices(
                null, List.of(new SetAside("row 3", "Not posted yet"), new SetAside("ROW 4", "Sum of the page"))));

        var read = file(layout, HEADINGS, ONE, ",1,02/04/2019,20.00,Total Gas", ",,,10.00,")
                .reading();

        assertEquals(
                List.of(
                        new NotRead("row 3", 2000L, "It was set aside.", "Not posted yet"),
                        new NotRead("row 4", 1000L, "It was set aside.", "Sum of the page")),
                read.rows().notRead());
        assertTrue(read.complete());
    }

    @Test
    void aPlaceThatTheFileDoesNotHaveIsAFault() {
        var layout = LAYOUT.with(new ReadingChoices(null, List.of(new SetAside("row 9", "x"))));

        assertEquals(
                "\"test.csv\" has no row 9 to set aside. Write the place as the reading report names it, such as row 14.",
                assertThrows(BadLedgerException.class, () -> file(layout, HEADINGS, ONE))
                        .getMessage());
    }

    @Test
    void readsEveryTabWithTheHeadingsInWhateverOrder() {
        var extract = tab("Extract", "", row(1, "Supplier", "Net"), row(2, "A", "10.00"));
        var april = tab(
                "April",
                "",
                row(1, "No", "Ln", "Date", "Net", "Supplier"),
                row(2, "1", "1", "01/04/2019", "10.00", "A"));
        var may = tab(
                "May",
                "this tab is hidden",
                row(1, "Net", "No", "Ln", "Date", "Supplier"),
                row(2, "20.00", "2", "1", "02/05/2019", "B"));
        var june = tab(
                "June",
                "",
                row(1, "No", "Ln", "Date", "Net amount", "Supplier"),
                row(2, "3", "1", "01/06/2019", "5.00", "C"));

        var read = LedgerReader.read(List.of(extract, april, may, june), LAYOUT, "test.xlsx", true);

        assertEquals(3000, read.total().pence());
        assertEquals(
                List.of(
                        new TabReading("Extract", 2, false, "It does not have the ledger's headings.", false, null),
                        new TabReading("April", 2, true, null, true, null),
                        new TabReading("May", 2, true, "In Excel this tab is hidden; we read all of it.", true, null),
                        new TabReading("June", 2, false, "It has no heading 'Net'.", true, null)),
                read.reading().tabs());
        assertEquals(false, read.reading().complete());

        var choices = new ReadingChoices(null, List.of(new SetAside("tab June", "Of next year")));
        var aside = LedgerReader.read(List.of(extract, april, may, june), LAYOUT.with(choices), "test.xlsx", true);
        assertTrue(aside.reading().complete());
    }

    private static LedgerTab tab(String name, String hidden, SheetRow... rows) {
        return new LedgerTab(name, List.of(rows), List.of(), hidden);
    }

    private static SheetRow row(int number, String... cells) {
        return new SheetRow(
                number,
                Stream.of(cells)
                        .map(cell -> cell.isEmpty() ? Value.BLANK : Value.of(cell))
                        .toList());
    }
}
