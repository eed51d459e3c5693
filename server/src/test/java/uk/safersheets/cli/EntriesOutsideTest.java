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
import uk.safersheets.SlowTest;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.cell.CellRef;

/** What people typed below and beside the tables: said once with its place, and part of no table. */
@SlowTest
class EntriesOutsideTest {
    private static final byte[] FUNDING = TestWorkbooks.example("funding-allocation", "charnwood-2019-20-ci001");
    private static final byte[] FIRST_FUNDING = TestWorkbooks.firstVersion("charnwood-2019-20-ci001");
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
            funding-allocation | charnwood-2019-20-ci001      | Details!B45=a remark | Row 45 below the table Details holds a note that we did not read: "a remark".
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

    @Test
    void comparesWhatStandsOutside() throws IOException {
        var base = file("base.xlsx", FIRST_FUNDING).toString();
        var now = CASES.resolve("c06-row-beyond-the-table-in-diff-and-merge/new.xlsx")
                .toString();

        assertEquals("""
                1 row outside the tables added.

                Outside the tables
                  Row 16 below the table Funding was added: L09, Late bid: boxing club, 900.
                """, Commands.run("diff", base, now).out());
        var outside = (Map<?, ?>)
                ((List<?>) Commands.run("diff", "--json", base, now).json().get("outside")).get(0);
        assertEquals(
                "Funding below 16 added",
                outside.get("sheet") + " " + outside.get("place") + " " + outside.get("row") + " "
                        + outside.get("change"));
        assertEquals(
                "1 row outside the tables removed.",
                Commands.run("diff", now, base).out().lines().findFirst().orElseThrow());
    }

    @Test
    void takesNoRowThatMovedDownForAChange() throws IOException {
        var note = typed(FUNDING, "Funding!A17=Agreed in June");
        var moved = typed(FUNDING, "Funding!A18=Agreed in June");

        var ran = Commands.run(
                "diff",
                file("note.xlsx", note).toString(),
                file("moved.xlsx", moved).toString());

        assertEquals("Nothing changed.\n", ran.out());
    }

    @Test
    void keepsInTheMergeWhatEitherSideEnteredOutside() throws IOException {
        var folderOfCase = CASES.resolve("c06-row-beyond-the-table-in-diff-and-merge");
        var out = folder.resolve("merged.xlsx");

        var ran = Commands.run(
                "merge",
                file("base.xlsx", FIRST_FUNDING).toString(),
                folderOfCase.resolve("ours.xlsx").toString(),
                folderOfCase.resolve("new.xlsx").toString(),
                "-o",
                out.toString());

        assertTrue(
                ran.out()
                        .contains(
                                "Row 16 below the table Funding holds L09, Late bid: boxing club, 900, which no table counts."),
                ran.out());
        assertEquals(List.of("Row 16 below the table Funding holds entries that we did not read."), told(out));
    }

    /** Mine grew by the row next to the table, and holds another note where theirs stands. */
    @Test
    void findsRoomWhereBothEnteredSomething() throws IOException {
        var mine = typed(FUNDING, "Funding!A15=L09; Funding!B15=Football; Funding!K15=50; Funding!A18=my note");
        var theirs = typed(FUNDING, "Funding!A16=L10; Funding!K16=900; Funding!A18=their note; Funding!Y7=ask Bob");
        var out = folder.resolve("merged.xlsx");

        var ran = Commands.run(
                "merge",
                file("base.xlsx", FUNDING).toString(),
                file("mine.xlsx", mine).toString(),
                file("theirs.xlsx", theirs).toString(),
                "-o",
                out.toString());

        assertEquals(0, ran.status(), ran.out() + ran.err());
        var told = told(out);
        assertTrue(
                told.contains("Row 17 below the table Funding holds entries that we did not read."), told.toString());
        assertTrue(told.contains("Y7 beside the table Funding holds an entry that we did not read."), told.toString());
        assertTrue(
                told.contains("Rows 18 to 19 below the table Funding hold notes that we did not read:"
                        + " \"my note, their note\"."),
                told.toString());
    }

    @Test
    void keepsTheSheetsThatOnlyOneSideHas() throws IOException {
        var mine = typed(FUNDING, "Mine!A1=mine; Both!A1=as I see it");
        var theirs = typed(FUNDING, "Theirs!B2=their list; Both!A1=as they see it");
        var out = folder.resolve("merged.xlsx");

        var ran = Commands.run(
                "merge",
                file("base.xlsx", FUNDING).toString(),
                file("mine.xlsx", mine).toString(),
                file("theirs.xlsx", theirs).toString(),
                "-o",
                out.toString());

        assertTrue(ran.out().contains("The sheet Theirs was taken from theirs.xlsx"), ran.out());
        try (var merged = new XSSFWorkbook(Files.newInputStream(out))) {
            assertEquals("mine", merged.getSheet("Mine").getRow(0).getCell(0).toString());
            assertEquals(
                    "their list", merged.getSheet("Theirs").getRow(1).getCell(1).toString());
            assertEquals(
                    "as I see it", merged.getSheet("Both").getRow(0).getCell(0).toString());
            assertEquals(
                    "as they see it",
                    merged.getSheet("Both (2)").getRow(0).getCell(0).toString());
        }
        assertEquals(findings(file("base.xlsx", FUNDING)), findings(out));
    }

    @Test
    void tellsEntriesFromNoise() throws IOException {
        var matrix = TestWorkbooks.firstVersion("central-bedfordshire-2015-16");
        var now = CASES.resolve("c05-text-number-and-noise-in-diff/new.xlsx").toString();

        var lines = Commands.run("diff", file("old.xlsx", matrix).toString(), now)
                .out()
                .lines()
                .toList();

        assertEquals("2 entries changed in 2 issues; Child Exploitation falls from 1st to 5th.", lines.get(0));
        assertEquals(
                List.of(
                        "    Risk matrix!C6: PCC Priority/National Priority of Child Exploitation went from 5 to the text"
                                + " \"5\".",
                        "    Risk matrix!D7: Community Priority of Hate Crime went from 1 to TRUE."),
                lines.subList(4, 6));
        assertTrue(lines.get(7).contains("went from 40 to 35, because"), lines.get(7));
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
