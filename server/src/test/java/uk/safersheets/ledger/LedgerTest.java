package uk.safersheets.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static uk.safersheets.ledger.Exports.LAYOUT;
import static uk.safersheets.ledger.Exports.file;
import static uk.safersheets.ledger.Exports.layout;
import static uk.safersheets.ledger.Exports.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.safersheets.cell.SheetRow;
import uk.safersheets.cell.Value;
import uk.safersheets.ledger.layout.Layout;

/** Each transaction is kept once, however often and in whichever file it is sent. */
class LedgerTest {
    private static final String HEADINGS = "No,Ln,Date,Net,Supplier";
    private static final String ONE = "1,1,01/04/2019,10.00,A";
    private static final String TWO = "1,2,01/04/2019,20.00,A";
    private static final String WORDS = "No,Date,Net,Supplier,Code,Narrative";
    private static final Layout WORDED = layout(
            "number=No", "date=Date", "amount=Net", "supplier=Supplier", "project=Code", "description=Narrative");
    private static final Layout UNNUMBERED = layout("number=No", "date=Date", "amount=Net", "supplier=Supplier");

    @Test
    void aFileSentAgainAddsOnlyWhatIsNew() {
        var ledger = ledger(file(LAYOUT, HEADINGS, ONE), file(LAYOUT, HEADINGS, ONE, TWO));

        assertEquals(List.of("1 line 1", "1 line 2"), ids(ledger.transactions()));
        assertEquals(List.of("1 line 1"), ids(ledger.resent()));
        assertEquals(List.of(), ledger.repeated());
    }

    @Test
    void theSameRowTwiceInAFileIsCountedOnce() {
        var ledger = ledger(file(LAYOUT, HEADINGS, ONE, TWO, ONE));

        assertEquals(3000, Total.of(ledger.transactions()).pence());
        assertEquals(List.of("1 line 1"), ids(ledger.repeated()));
    }

    @Test
    void aChangedAmountIsNoticedAndNeverTaken() {
        var ledger = ledger(file(LAYOUT, HEADINGS, ONE), file(LAYOUT, HEADINGS, ONE.replace("10.00", "12.00")));

        assertEquals(1000, Total.of(ledger.transactions()).pence());
        assertEquals(200, ledger.changed().get(0).difference());
    }

    @Test
    void whatANewerFileAddsStandsWhereItsDateSays() {
        var ledger = ledger(
                file(LAYOUT, HEADINGS, ONE, "1,2,03/04/2019,20.00,A", "2,1,02/04/2019,5.00,A"),
                file(LAYOUT, HEADINGS, "3,1,31/03/2019,7.00,A"));

        assertEquals(List.of("3 line 1", "1 line 1", "2 line 1", "1 line 2"), ids(ledger.transactions()));
    }

    @Test
    void linesWithoutNumbersAreToldApartByWhatTheySay() {
        String a = "1,01/04/2019,10.00,A";
        String b = "1,01/04/2019,20.00,A";
        String c = "1,01/04/2019,5.00,A";

        var again = ledger(
                file(UNNUMBERED, "No,Date,Net,Supplier", a, b), file(UNNUMBERED, "No,Date,Net,Supplier", c, b, a));
        assertEquals(3500, Total.of(again.transactions()).pence());
        assertEquals(2, again.resent().size());
        assertEquals(List.of("1 line 1", "1 line 2", "1 line 3"), ids(again.transactions()));

        var changed =
                ledger(file(UNNUMBERED, "No,Date,Net,Supplier", a, b), file(UNNUMBERED, "No,Date,Net,Supplier", c, b));
        assertEquals(3000, Total.of(changed.transactions()).pence());
        assertEquals(-500, changed.changed().get(0).difference());

        var twice = ledger(file(UNNUMBERED, "No,Date,Net,Supplier", a, a, b));
        assertEquals(3000, Total.of(twice.transactions()).pence());
        assertEquals(1, twice.repeated().size());
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "0020014, 20014",
        "20014, 0020014",
        "20014, 20014.0",
        "0020014, 2.0014E+04",
        "20014, 2.0014e+04",
        "inv 7, INV 7",
        "\u200e20014, 20014"
    })
    void aNumberIsTheSameWhateverASpreadsheetMadeOfIt(String first, String second) {
        var ledger = ledger(
                file(LAYOUT, HEADINGS, first + ",001,01/04/2019,10.00,A"),
                file(LAYOUT, HEADINGS, second + ",1,01/04/2019,10.00,A"));

        assertEquals(1000, Total.of(ledger.transactions()).pence());
        assertEquals(1, ledger.resent().size());
        assertEquals(List.of(), ledger.reworded());
    }

    @ParameterizedTest(name = "{0} is not {1}")
    @CsvSource({"20014, 200140", "INV7, 7", "7/1, 71", "0, 00A", "1E5, 100000"})
    void numbersThatDifferStayApart(String first, String second) {
        var ledger = ledger(
                file(LAYOUT, HEADINGS, first + ",1,01/04/2019,10.00,A"),
                file(LAYOUT, HEADINGS, second + ",1,01/04/2019,10.00,A"));

        assertEquals(2000, Total.of(ledger.transactions()).pence());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"5.10E+11", "5.1E+11", "5E+11", "1.23457E+12", "2.00E+04"})
    void aNumberThatWasCutIsRefusedOnceForTheWholeColumn(String number) {
        var refused = assertThrows(
                BadLedgerException.class,
                () -> file(
                        LAYOUT,
                        HEADINGS,
                        number + ",1,01/04/2019,10.00,A",
                        "7,1,01/04/2019,10.00,A",
                        number + ",1,02/04/2019,20.00,B"));

        assertEquals(
                List.of("\"test.csv\", row 2, No (column A) reads '" + number
                        + "', and such numbers stand in 1 other row. Excel has cut digits off, so that we cannot tell one"
                        + " document from another. Export the ledger again. To open it in Excel, select Data,"
                        + " From Text/CSV, Transform Data, and choose Text as the data type of this column. In a workbook,"
                        + " format the column as Text (Format Cells, Number) before the numbers are pasted."),
                refused.faults());
    }

    @Test
    void aLongNumberThatExcelKeptAsANumberHasLostItsLastDigits() {
        var kept = new SheetRow(2, List.of(number("510000123456"), number("1"), number("43556"), number("5")));
        var cut = new SheetRow(2, List.of(number("1234567890123450"), number("1"), number("43556"), number("5")));
        var headings = new SheetRow(
                1, Stream.of("No", "Ln", "Date", "Net").map(Value::of).toList());

        assertEquals(
                "510000123456 line 1", read(headings, kept).rows().get(0).id().toString());
        assertThrows(BadLedgerException.class, () -> read(headings, cut));
    }

    private static LedgerFile read(SheetRow... rows) {
        var layout = layout("number=No", "line=Ln", "date=Date", "amount=Net");
        return LedgerReader.read(
                List.of(new LedgerTab("Data", List.of(rows), List.of(), "")), layout, "test.xlsx", true);
    }

    private static Value number(String amount) {
        return Value.of(new BigDecimal(amount));
    }

    /** Of a document whose lines have no numbers: what a newer export says of the same payment. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            supplier in capitals   | 1,01/04/2019,10.00,SCHOOL A,C1,Hall hire
            supplier shortened     | 1,01/04/2019,10.00,School,C1,Hall hire
            narrative corrected    | 1,01/04/2019,10.00,School A,C1,Hall hire for weeks 1 to 11
            both                   | 1,01/04/2019,10.00,School A Trust,C1,Another narrative
            another code           | 1,01/04/2019,10.00,School A,C2,Hall hire
            another day            | 1,02/04/2019,10.00,School A,C1,Hall hire
            """)
    void theSamePaymentInOtherWordsIsToldAndNotCountedTwice(String what, String row) {
        var ledger = ledger(
                file(WORDED, WORDS, "1,01/04/2019,10.00,School A,C1,Hall hire", "2,03/04/2019,7.00,B,C1,Kit"),
                file(WORDED, WORDS, row, row, "2,03/04/2019,7.00,B,C1,Kit", "3,01/04/2019,1.00,C,C1,Kit"));

        assertEquals(1800, Total.of(ledger.transactions()).pence());
        assertEquals(
                List.of("1 line 1"),
                ids(ledger.reworded().stream().map(Ledger.Changed::known).toList()));
        assertEquals("School A", ledger.reworded().get(0).known().supplier());
        assertEquals(List.of("1 line 1"), ids(ledger.repeated()), "the same row twice in a file is counted once");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            the older row is repeated       | 1,01/04/2019,10.00,School A,C1,Hall hire | 1,01/04/2019,10.00,School B,C1,Hall hire
            the older row is of other days  | 2,01/05/2019,7.00,B,C1,Kit               | 1,02/05/2019,10.00,School A,C1,Hall hire
            everything differs              | 2,01/04/2019,7.00,B,C1,Kit               | 1,02/04/2019,11.00,School B,C2,Bus
            """)
    void anotherPaymentOfTheSameDocumentIsCounted(String what, String row, String other) {
        var ledger = ledger(
                file(WORDED, WORDS, "1,01/04/2019,10.00,School A,C1,Hall hire"), file(WORDED, WORDS, row, other));

        assertEquals(List.of(), ledger.reworded());
        assertEquals(
                2,
                ledger.transactions().stream()
                        .filter(one -> one.id().number().equals("1"))
                        .count());
    }

    @Test
    void ofTwoLinesThatWereRewordedEachIsFoundByItsWords() {
        var ledger = ledger(
                file(WORDED, WORDS, "1,01/04/2019,10.00,A,C1,Kit", "1,01/04/2019,10.00,A,C1,Hall"),
                file(WORDED, WORDS, "1,01/04/2019,10.00,A,C1,Hall hire", "1,01/04/2019,10.00,A,C1,Kit bags"));

        assertEquals(2000, Total.of(ledger.transactions()).pence());
        assertEquals(
                Set.of("Hall, Hall hire", "Kit, Kit bags"),
                ledger.reworded().stream()
                        .map(one -> one.known().description() + ", " + one.now().description())
                        .collect(Collectors.toSet()));
    }

    @Test
    void aNumberedLineUnderAnotherCodeIsTold() {
        var layout = layout("number=No", "line=Ln", "date=Date", "amount=Net", "project=Code");
        var ledger = ledger(
                file(layout, "No,Ln,Date,Net,Code", "1,1,01/04/2019,10.00,C1"),
                file(layout, "No,Ln,Date,Net,Code", "1,1,01/04/2019,10.00,C2"));

        assertEquals(1000, Total.of(ledger.transactions()).pence());
        assertEquals("C2", ledger.reworded().get(0).now().code().project());
    }

    private static List<String> ids(List<Transaction> transactions) {
        return transactions.stream().map(one -> one.id().toString()).toList();
    }
}
