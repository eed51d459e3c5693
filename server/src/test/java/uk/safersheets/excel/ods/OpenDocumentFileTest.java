package uk.safersheets.excel.ods;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.safersheets.excel.ods.Ods.number;
import static uk.safersheets.excel.ods.Ods.row;
import static uk.safersheets.excel.ods.Ods.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.excel.stream.RowsOf;
import uk.safersheets.imports.BadImportException;
import uk.safersheets.imports.ImportCancelledException;
import uk.safersheets.imports.ImportProgress;

class OpenDocumentFileTest {

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
        office:value-type="float" office:value="1234"><text:p>1,234</text:p>              ¦ 1234       ¦ a number with thousands
        office:value-type="float" office:value="-3.0"><text:p>-3</text:p>                 ¦ -3         ¦ a negative number
        office:value-type="float" office:value="1.2E3"><text:p>1200</text:p>              ¦ 1200       ¦ a number in powers of ten
        office:value-type="float" office:value="1E999999999"><text:p>many</text:p>        ¦ 1E999999999 ¦ a number beyond all
        office:value-type="percentage" office:value="0.05"><text:p>5%</text:p>            ¦ 0.05       ¦ a percentage
        office:value-type="currency" office:value="12.50"><text:p>£12.50</text:p>         ¦ 12.5       ¦ money
        office:value-type="date" office:date-value="2019-04-01"><text:p>1 Apr</text:p>    ¦ 2019-04-01 ¦ a day
        office:value-type="date" office:date-value="2019-04-01T00:00:00"><text:p>x</text:p> ¦ 2019-04-01 ¦ a day with midnight
        office:value-type="boolean" office:boolean-value="true"><text:p>YES</text:p>      ¦ TRUE       ¦ a truth
        office:value-type="string"><text:p>a<text:s text:c="2"/>b</text:p>                ¦ a  b       ¦ spaces as elements
        office:value-type="string"><text:p><text:span>Theft</text:span> from</text:p>     ¦ Theft from ¦ a text in two styles
        office:value-type="string"><office:annotation><text:p>note</text:p></office:annotation><text:p>x</text:p> ¦ x ¦ a text with a note on it
        office:value-type="string" office:string-value="kept"><text:p>shown</text:p>      ¦ kept       ¦ a text that is kept apart
        calcext:value-type="error" office:value-type="string" office:string-value=""><text:p>#N/A</text:p> ¦ #N/A ¦ an error
        """)
    void readsEveryKindOfValue(String cell, String expected, String what) throws IOException {
        var file = open(new Ods().table("S", row("<table:table-cell " + cell + "</table:table-cell>")));

        assertEquals(List.of("S 1: " + expected), RowsOf.file(file), what);
    }

    @Test
    void aMillionBlankRowsCostNothing() throws IOException {
        String blanks = "<table:table-row table:number-rows-repeated=\"1000000\">"
                + "<table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>";
        var file = open(new Ods().table("S", row(number("1")) + blanks + row(number("2"))));

        assertEquals(List.of("S 1: 1", "S 1000002: 2"), RowsOf.file(file));
    }

    @Test
    void repeatedRowsAndCellsAreRepeated() throws IOException {
        String twice = "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell"
                + " table:number-columns-repeated=\"2\"/><table:table-cell table:number-columns-repeated=\"3\""
                + " office:value-type=\"string\"><text:p>x</text:p></table:table-cell></table:table-row>";

        assertEquals(
                List.of("S 1:  |  | x | x | x", "S 2:  |  | x | x | x"),
                RowsOf.file(open(new Ods().table("S", twice))));
    }

    @Test
    void coveredCellsAreBlankAndGroupedRowsAreRead() throws IOException {
        String rows = "<table:table-header-rows>"
                + row(
                        text("a"),
                        "<table:covered-table-cell office:value-type=\"string\">"
                                + "<text:p>hidden</text:p></table:covered-table-cell>",
                        text("c"))
                + "</table:table-header-rows>"
                + "<table:table-row-group>" + row(text("d")) + "</table:table-row-group>";

        assertEquals(List.of("S 1: a |  | c", "S 2: d"), RowsOf.file(open(new Ods().table("S", rows))));
    }

    @Test
    void sheetsOfOtherFilesArePassedOver() throws IOException {
        var file = open(new Ods()
                .table("'file:///x.ods'#S", "<table:table-source xlink:href=\"x.ods\"/>" + row(text("theirs")))
                .table("Mine", row(text("mine"))));

        assertEquals(List.of("Mine 1: mine"), RowsOf.file(file));
    }

    @Test
    void aSheetThatNobodyWantsIsPassedOver() throws IOException {
        var seen = new ArrayList<String>();
        open(new Ods().table("A", row(text("1"))).table("B", row(text("2")) + row(text("3"))))
                .read(
                        sheet -> sheet.equals("A") ? null : (number, values) -> !seen.add(sheet + number),
                        ImportProgress.NONE);

        assertEquals(List.of("B1"), seen);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
        10001   ¦ "x.ods": row 1 of sheet S is filled in and stands there 10,001 times over; at most 10,000 are read. Delete the rows that are no figures, save, and choose the file again.
        many    ¦ "x.ods": row 1 of sheet S says that it stands there "many" times, which is no number. Save the file again in LibreOffice, and choose the new one.
        """)
    void refusesRowsThatStandThereTooOften(String repeats, String message) {
        var file = open(new Ods()
                .table(
                        "S",
                        row(number("1"))
                                .replace(
                                        "<table:table-row>",
                                        "<table:table-row table:number-rows-repeated=\"" + repeats + "\">")));

        assertEquals(
                message,
                assertThrows(BadImportException.class, () -> RowsOf.file(file)).getMessage());
    }

    @Test
    void refusesCellsWhereNoTableReaches() {
        var file = open(
                new Ods().table("S", row("<table:table-cell table:number-columns-repeated=\"1024\"/>", number("1"))));

        assertEquals(
                "\"x.ods\": row 1 of sheet S is filled in beyond column 1,024, where no published table reaches."
                        + " Delete those columns, save, and choose the file again.",
                assertThrows(BadImportException.class, () -> RowsOf.file(file)).getMessage());
    }

    @Test
    void refusesALockedFileInWords() {
        byte[] locked = new Ods()
                .with(Ods.MANIFEST, "<manifest><file-entry><encryption-data/></file-entry></manifest>")
                .bytes();

        assertEquals(
                "\"x.ods\" is locked with a password, so it could not be read. Open it in LibreOffice, choose File,"
                        + " Save As, clear \"Save with password\", and choose the new file.",
                assertThrows(BadImportException.class, () -> OpenDocumentFile.open(locked, "x.ods"))
                        .getMessage());
    }

    @Test
    void refusesADocumentThatIsNoSpreadsheet() {
        byte[] letter =
                new Ods().type("application/vnd.oasis.opendocument.text").bytes();

        assertEquals(
                "\"x.ods\" is no OpenDocument spreadsheet. Choose the tables themselves, as .ods, .xlsx or .csv.",
                assertThrows(BadImportException.class, () -> OpenDocumentFile.open(letter, "x.ods"))
                        .getMessage());
    }

    @Test
    void refusesDocumentTypesAndBrokenXml() {
        var broken = open(new Ods().table("S", row(text("a")) + "<table:table-row>"));

        assertTrue(assertThrows(BadImportException.class, () -> RowsOf.file(broken))
                .getMessage()
                .startsWith("\"x.ods\" is damaged or incomplete: its part content.xml could not be read."));
        byte[] cut = new Ods().table("S", row(text("a"))).bytes();
        assertThrows(
                BadImportException.class,
                () -> OpenDocumentFile.open(java.util.Arrays.copyOf(cut, cut.length - 9), "x.ods"));
    }

    @Test
    void tellsHowFarItIsAndStopsWhenNobodyWantsIt() {
        var rows =
                Collections.nCopies(30_000, List.of("Leicestershire", "Charnwood", "Violence against the person", "1"));
        var file = open(new Ods().rows("S", rows));
        var told = new ArrayList<Long>();

        assertThrows(
                ImportCancelledException.class,
                () -> file.read(sheet -> (number, values) -> true, (name, done, of) -> {
                    told.add(done);
                    assertTrue(done <= of);
                    if (told.size() == 3) {
                        throw new ImportCancelledException();
                    }
                }));
        assertEquals(3, told.size());
    }

    @Test
    void knowsItByItsFirstBytes() {
        assertTrue(OpenDocumentFile.isOne(new Ods().bytes()));
        assertFalse(OpenDocumentFile.isOne("Financial Year,CSP Name".getBytes(StandardCharsets.UTF_8)));
    }

    private static OpenDocumentFile open(Ods ods) {
        return OpenDocumentFile.open(ods.bytes(), "x.ods");
    }
}
