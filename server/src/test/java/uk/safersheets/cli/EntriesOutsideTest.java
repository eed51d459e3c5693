package uk.safersheets.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.cell.CellRef;

/** What people typed below and beside the tables: said once with its place, and part of no table. */
class EntriesOutsideTest {
    private static final Path CASES = Path.of("src/test/resources/cases");

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a12-note-directly-below              | Row 15 below the table Crime performance holds a note that we did not read: "Source: Police recorded crime, June 2019".
            a14-row-after-a-gap                  | Row 16 below the table Funding holds entries that we did not read.
            a27-formulas-filled-down-then-a-row  | Rows 15 to 16 below the table Funding hold entries that we did not read.
            """)
    void saysWhatStandsBelowATable(String name, String message) {
        assertEquals(List.of(message), told(CASES.resolve(name).resolve("in.xlsx")));
    }

    @ParameterizedTest(name = "{0} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            funding-allocation | charnwood-2019-20-ci001      | Funding!A15=L09; Funding!B15=Boxing club; Funding!K15=900 | none
            funding-allocation | charnwood-2019-20-ci001      | Funding!A15=Total; Funding!K15=15956.25 | Row 15 below the table Funding reads as a total, so we did not read it as a row: "Total, 15956.25".
            funding-allocation | charnwood-2019-20-ci001      | Funding!B15=Grand total:; Funding!K15=15956.25 | Row 15 below the table Funding reads as a total, so we did not read it as a row: "Grand total:, 15956.25".
            funding-allocation | charnwood-2019-20-ci001      | Funding!A16=Agreed by the Chair | Row 16 below the table Funding holds a note that we did not read: "Agreed by the Chair".
            funding-allocation | charnwood-2019-20-ci001      | Funding!X8=ask Bob; Funding!X9=again | X8 and X9 beside the table Funding hold entries that we did not read.
            funding-allocation | charnwood-2019-20-ci001      | Funding!A16=L09; Funding!K16=900; Funding!A18=L10; Funding!K18=1 | Rows 16 and 18 below the table Funding hold entries that we did not read.
            funding-allocation | charnwood-2019-20-ci001      | Details!B44=a remark | Row 44 below the table Details holds a note that we did not read: "a remark".
            crime-performance  | charnwood-2019-20-q1         | Crime performance!A15=Arson; Crime performance!C15=3; Crime performance!D15=4 | none
            crime-performance  | charnwood-2019-20-q1         | Crime performance!A15=* provisional figures | Row 15 below the table Crime performance holds a note that we did not read: "* provisional figures".
            crime-performance  | charnwood-2019-20-q1         | Crime performance!A15=Notes; Crime performance!B15=Figures are provisional | Row 15 below the table Crime performance holds a note that we did not read: "Notes, Figures are provisional".
            risk-matrix        | central-bedfordshire-2015-16 | Risk matrix!A40=Fly-tipping; Risk matrix!B40=3 | Row 40 below the table Risk matrix holds entries that we did not read.
            """)
    void tellsRowsFromNotesAndTotals(String template, String example, String entries, String message)
            throws IOException {
        var workbook = typed(TestWorkbooks.example(template, example), entries);

        assertEquals(message.equals("none") ? List.of() : List.of(message), told(file("in.xlsx", workbook)));
    }

    @Test
    void offersARowAsOne() {
        var finding = findings(CASES.resolve("a14-row-after-a-gap/in.xlsx")).get(0);

        assertEquals("query", finding.get("severity"));
        assertEquals("Move it into the table.", finding.get("fix"));
        assertEquals("Funding", finding.get("sheet"));
        assertTrue(finding.get("found").toString().startsWith("L09, "), finding.toString());
    }

    @Test
    void leavesSheetsOfOneSOwnAlone() throws IOException {
        var workbook = typed(TestWorkbooks.example("funding-allocation", "charnwood-2019-20-ci001"), "Notes!A1=mine");

        assertEquals(List.of(), told(file("in.xlsx", workbook)));
    }

    private static List<String> told(Path workbook) {
        return findings(workbook).stream()
                .map(finding -> (String) finding.get("message"))
                .toList();
    }

    private static List<? extends Map<?, ?>> findings(Path workbook) {
        var ran = Commands.run("check", "--json", workbook.toString());
        return ((List<?>) ran.json().get("findings"))
                .stream()
                        .map(finding -> (Map<?, ?>) finding)
                        .filter(finding -> finding.get("ruleId").equals("V022"))
                        .toList();
    }

    private Path file(String name, byte[] workbook) throws IOException {
        return Files.write(folder.resolve(name), workbook);
    }

    /** The workbook with entries written as a program writes them that knows nothing of tables: {@code Sheet!A1=text; …}. */
    static byte[] typed(byte[] workbook, String entries) throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            for (String entry : entries.split("; ")) {
                int mark = entry.indexOf('!');
                int sign = entry.indexOf('=');
                var place = CellRef.of(entry.substring(0, mark), entry.substring(mark + 1, sign));
                String text = entry.substring(sign + 1);
                var sheet = book.getSheet(place.sheet()) == null
                        ? book.createSheet(place.sheet())
                        : book.getSheet(place.sheet());
                var row = sheet.getRow(place.row()) == null ? sheet.createRow(place.row()) : sheet.getRow(place.row());
                var cell = row.createCell(place.col());
                if (text.matches("-?[0-9.]+")) {
                    cell.setCellValue(Double.parseDouble(text));
                } else {
                    cell.setCellValue(text);
                }
            }
            var bytes = new ByteArrayOutputStream();
            book.write(bytes);
            return bytes.toByteArray();
        }
    }
}
