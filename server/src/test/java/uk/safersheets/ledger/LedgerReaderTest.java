package uk.safersheets.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static uk.safersheets.ledger.Exports.LAYOUT;
import static uk.safersheets.ledger.Exports.file;
import static uk.safersheets.ledger.Exports.layout;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.safersheets.ledger.layout.FiscalPeriods;
import uk.safersheets.ledger.layout.Layout;

class LedgerReaderTest {
    private static final String HEADINGS = "No,Ln,Date,Net,Supplier";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void readsEveryEncodingACouncilSends(String encoding) {
        var read = file(LAYOUT, Charset.forName(encoding), HEADINGS, "7,1,01/04/2019,£5.00,Café – “Zoë”");

        assertEquals("Café – “Zoë”", read.rows().get(0).supplier());
        assertEquals(500, read.total().pence());
    }

    @Test
    void passesOverTheMarkOfAUtf8File() {
        assertEquals(
                1,
                file(LAYOUT, "\uFEFF" + HEADINGS, "7,1,01/04/2019,5.00,A")
                        .rows()
                        .size());
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void seesWhatKeepsTheValuesApart(String separator) {
        var read = file(LAYOUT, HEADINGS.replace(",", separator), "7,1,1/4/19,5.00,A".replace(",", separator));

        assertEquals(500, read.total().pence());
    }

    @Test
    void keepsCommasQuotesAndLineEndsInsideQuotes() {
        var read = file(LAYOUT, HEADINGS, "7,1,01/04/2019,\"1,250.00\",\"Smith, \"\"The\"\"\r\nBakers\"");

        assertEquals(125_000, read.total().pence());
        assertEquals("Smith, \"The\" Bakers", read.rows().get(0).supplier());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "05/04/2019, 2019-04-05",
        "5/4/19, 2019-04-05",
        "05.04.2019, 2019-04-05",
        "05-APR-2019, 2019-04-05",
        "05-Apr-19, 2019-04-05",
        "5 April 2019, 2019-04-05",
        "2019-04-05, 2019-04-05",
        "2019-04-05T00:00:00, 2019-04-05",
        "05/04/2019 14:02, 2019-04-05",
        "20190405, 2019-04-05",
        "31/02/2019, ",
        "04/13/2019, ",
        "soon, "
    })
    void readsDatesDayFirst(String written, LocalDate day) {
        if (day == null) {
            assertThrows(BadLedgerException.class, () -> file(LAYOUT, HEADINGS, "7,1," + written + ",5.00,A"));
        } else {
            assertEquals(
                    day,
                    file(LAYOUT, HEADINGS, "7,1," + written + ",5.00,A")
                            .rows()
                            .get(0)
                            .date());
        }
    }

    @Test
    void countsWhatIsNoTransaction() {
        var read = file(
                LAYOUT,
                "Council ledger,,,,",
                "",
                HEADINGS,
                "1,1,01/04/2019,10.00,A",
                ",,,,",
                HEADINGS,
                "2,1,02/04/2019,2.50-,A",
                "Sub total,,,7.50,",
                "3,1,03/04/2019,(1.00),Total Gas",
                "Total,,,6.50,",
                "End of report,,,,",
                "",
                "");

        assertEquals(
                new Reading.Rows(
                        3,
                        2,
                        2,
                        1400,
                        2,
                        List.of(
                                new NotRead("row 1", null, "It stands above the headings.", null),
                                new NotRead("row 11", null, "It has no amount.", null))),
                read.reading().rows());
        assertEquals(new Total(3, 650), read.total());
        assertEquals(650, read.printed());
    }

    @Test
    void aMillionBlankRowsCostNothing() {
        var lines = new ArrayList<>(List.of(HEADINGS, "1,1,01/04/2019,10.00,A"));
        lines.addAll(Collections.nCopies(1_000_000, ",,,,"));
        lines.add("2,1,01/04/2019,10.00,A");

        var read = file(LAYOUT, lines.toArray(String[]::new));

        assertEquals(2, read.rows().size());
        assertEquals(1_000_000, read.reading().rows().blank());
    }

    @Test
    void readsDebitAndCredit() {
        var sides = layout("number=Doc", "date=Date", "debit=DR", "credit=CR");

        var read = file(sides, "Doc,Date,DR,CR", "1,01/04/2019,10.00,", "2,01/04/2019,,4.00", "3,01/04/2019,5.00,5.00");

        assertEquals(
                List.of(1000L, -400L, 0L),
                read.rows().stream().map(Transaction::pence).toList());
    }

    @ParameterizedTest
    @CsvSource({"LEFT_OUT, 10000", "ADDED, 12000", "TAKEN_OFF, 8000"})
    void treatsVatByThePartnershipsRule(Layout.Vat rule, long pence) {
        var layout = layout(rule, null, "number=Doc", "date=Date", "amount=Net", "vat=VAT");

        assertEquals(
                pence,
                file(layout, "Doc,Date,Net,VAT", "1,01/04/2019,100.00,20.00")
                        .total()
                        .pence());
        assertEquals(
                10_000,
                file(layout, "Doc,Date,Net", "1,01/04/2019,100.00").total().pence());
    }

    @Test
    void takesThePresentOneOfSeveralHeadings() {
        var layout = layout("number=Doc", "date=Date", "amount=Amount|Net amount");

        assertEquals(
                500,
                file(layout, "Doc,Date,net  AMOUNT", "1,01/04/2019,5.00")
                        .total()
                        .pence());
    }

    @ParameterizedTest
    @CsvSource({"202401, 2023-04-30", "202412, 2024-03-31", "2024/13, 2024-03-31", "202501, 2024-04-30"})
    void datesAFiscalPeriodOnceItIsConfirmed(String period, LocalDate day) {
        var confirmed = new FiscalPeriods("202401", YearMonth.of(2023, 4));
        var layout = layout(Layout.Vat.LEFT_OUT, confirmed, "number=Doc", "period=Period", "amount=Net");

        assertEquals(
                day,
                file(layout, "Doc,Period,Net", "1," + period + ",5.00")
                        .rows()
                        .get(0)
                        .date());
    }

    @Test
    void asksWhatAPeriodIsBeforeItIsConfirmed() {
        var layout = layout("number=Doc", "period=Period", "amount=Net");

        assertFault(
                "\"test.csv\", row 2, Period (column B) reads '202401', and nobody has confirmed which month that is."
                        + " Ask finance which month 202401 is, and write it into the map:"
                        + " 'periods: {202401: 2024-01}' if it is January 2024,"
                        + " 'periods: {202401: 2024-04}' if it is April 2024,"
                        + " 'periods: {202401: 2023-04}' if it is April 2023.",
                layout,
                "Doc,Period,Net",
                "1,202401,5.00");
    }

    @Test
    void namesTheCellAndTheWayOut() {
        assertFault(
                "\"test.csv\", row 2, Net (column D) reads '5k', which is no amount."
                        + " Enter numbers only, for example 5000.00. (And 1 more.)",
                LAYOUT,
                HEADINGS,
                "1,1,01/04/2019,5k,A",
                "2,1,01/04/2019,0.005,A");
        assertFault(
                "\"test.csv\", row 2, No (column A) is blank. Enter the document's number, or remove the row.",
                LAYOUT,
                HEADINGS,
                ",1,01/04/2019,5.00,A");
        assertFault(
                "\"test.csv\" has the heading 'Net' 2 times, in columns D and F. Rename all but the one that is meant.",
                LAYOUT,
                HEADINGS + ",Net",
                "1,1,01/04/2019,5.00,A,6.00");
        assertFault("\"test.csv\" holds no rows. Export it from the ledger again.", LAYOUT, "");
        assertFault(
                "\"test.csv\", row 2, column E opens a quote mark (\") that is never closed."
                        + " Put the quote mark right, or export the ledger again as .xlsx.",
                LAYOUT,
                HEADINGS,
                "1,1,01/04/2019,5.00,\"A");
    }

    @Test
    void aFileWithoutARowOfTotalsPrintsNone() {
        assertNull(file(LAYOUT, HEADINGS, "1,1,01/04/2019,10.00,A").printed());
    }

    private static void assertFault(String message, Layout layout, String... lines) {
        assertEquals(
                message,
                assertThrows(BadLedgerException.class, () -> file(layout, lines))
                        .getMessage());
    }
}
