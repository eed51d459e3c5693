package uk.safersheets.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.safersheets.SlowTest;
import uk.safersheets.TestWorkbooks;

/** Files as programs write them that Excel never would: one odd cell is a finding, and the rest is checked. */
@SlowTest
class OddWorkbooksTest {
    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final byte[] CRIME = TestWorkbooks.example("crime-performance", "charnwood-2019-20-q1");
    private static final byte[] MATRIX = TestWorkbooks.example("risk-matrix", "central-bedfordshire-2015-16");
    private static final byte[] FIRST_CRIME = TestWorkbooks.firstVersion("charnwood-2019-20-q1");
    private static final byte[] FIRST_MATRIX = TestWorkbooks.firstVersion("central-bedfordshire-2015-16");
    private static final String DETAILS = "xl/worksheets/sheet2.xml";
    private static final String TABLE = "xl/worksheets/sheet3.xml";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"a01-pretty-printed-parts", "a02-empty-shared-string"})
    void readsAsTheFileItself(String name) throws IOException {
        assertEquals(findings(file(FIRST_CRIME)), findings(CASES.resolve(name).resolve("in.xlsx")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "in0, Infinity",
        "in1, Inf",
        "in2, -inf",
        "in3, 1.#QNAN",
        "in4, NA",
        "in5, '0,138'",
    })
    void tellsOfTheCellThatHoldsNoNumber(String name, String held) {
        var told = findings(CASES.resolve("a05-inf-in-a-percent/" + name + ".xlsx")).stream()
                .filter(finding -> finding.get("cells").equals(List.of("K9")))
                .filter(finding -> !isUnchecked(finding))
                .toList();

        assertEquals(1, told.size(), told.toString());
        assertTrue(told.get(0).get("message").toString().contains("\"" + held + "\""), told.toString());
    }

    /** Never a thousand or a hundred times what was meant, and one sentence for all that could not be checked. */
    @ParameterizedTest(name = "{0}, {3}")
    @CsvSource(delimiter = '|', textBlock = """
            crime-performance/charnwood-2019-20-q1      | xl/worksheets/sheet3.xml | K9 | 0,138     | Enter 13.8% if that is what you meant.
            crime-performance/charnwood-2019-20-q1      | xl/worksheets/sheet3.xml | K9 | -0,138    | Enter -13.8% if that is what you meant.
            crime-performance/charnwood-2019-20-q1      | xl/worksheets/sheet3.xml | K9 | 13,8      | Enter 13.8% if that is what you meant.
            crime-performance/charnwood-2019-20-q1      | xl/worksheets/sheet3.xml | K9 | 13,8%     | Enter 13.8% if that is what you meant.
            crime-performance/charnwood-2019-20-q1      | xl/worksheets/sheet3.xml | K9 | 13,812    | Enter 13.812% if that is what you meant.
            crime-performance/charnwood-2019-20-q1      | xl/worksheets/sheet3.xml | K9 | 1,066.7%  | Select Convert, or type 1066.7% again.
            crime-performance/charnwood-2019-20-q1      | xl/worksheets/sheet3.xml | C9 | 1,5       | Enter numbers only, for example 12.
            funding-allocation/charnwood-2019-20-ci001  | xl/worksheets/sheet3.xml | K6 | 12,50     | Enter 12.50 if that is what you meant.
            funding-allocation/charnwood-2019-20-ci001  | xl/worksheets/sheet3.xml | K6 | &#163;1.234,56 | Enter 1234.56 if that is what you meant.
            funding-allocation/charnwood-2019-20-ci001  | xl/worksheets/sheet3.xml | K6 | 1.234,56- | Enter -1234.56 if that is what you meant.
            funding-allocation/charnwood-2019-20-ci001  | xl/worksheets/sheet3.xml | K6 | 12,345    | Select Convert, or type 12345 again.
            """)
    void offersADecimalCommaAsThePoint(String example, String part, String cell, String written, String fix)
            throws IOException {
        var typed = TestWorkbooks.matched(
                TestWorkbooks.example(example.split("/")[0], example.split("/")[1]),
                part,
                "<c r=\"" + cell + "\" s=\"(\\d+)\"(?: t=\"n\")?(?:/>|><v>[^<]*</v></c>)",
                "<c r=\"" + cell + "\" s=\"$1\" t=\"inlineStr\"><is><t>" + written + "</t></is></c>");

        var told = findings(file(typed)).stream()
                .filter(finding -> finding.get("cells").equals(List.of(cell)))
                .toList();

        assertEquals(
                List.of(fix),
                told.stream()
                        .filter(finding -> !isUnchecked(finding))
                        .map(finding -> finding.get("fix"))
                        .toList(),
                told.toString());
        assertTrue(told.size() <= 2, told.toString());
    }

    @ParameterizedTest(name = "{1} holds {2}")
    @CsvSource(delimiter = '|', textBlock = """
            xl/worksheets/sheet3.xml | C9 | t="n"><v>NaN</v>             | You entered "NaN", which gives no figure.
            xl/worksheets/sheet3.xml | C9 | t="n"><v>0x1F</v>            | You entered text ("0x1F") instead of a whole number.
            xl/worksheets/sheet3.xml | C9 | t="s"><v>99999</v>           | C9 contains #VALUE!
            xl/worksheets/sheet3.xml | C9 | t="s"><v>seven</v>           | C9 contains #VALUE!
            xl/worksheets/sheet2.xml | B8 | t="d"><v>2019-13-45</v>      | You entered "2019-13-45", which is not a real date.
            xl/worksheets/sheet2.xml | B8 | t="d"><v>09:30:00</v>        | which Excel reads as 31 December 1899.
            xl/worksheets/sheet2.xml | B8 | t="n"><v>1E15</v>            | You entered 1000000000000000, which is not a real date.
            """)
    void checksTheRest(String part, String cell, String content, String message) throws IOException {
        var odd = TestWorkbooks.matched(
                CRIME, part, "(<c r=\"" + cell + "\" s=\"\\d+\") t=\"n\"><v>[^<]*</v>", "$1 " + content);

        var findings = findings(file(odd));

        assertTrue(
                findings.stream()
                        .anyMatch(finding -> finding.get("cells").equals(List.of(cell))
                                && finding.get("message").toString().contains(message)),
                findings.toString());
        boolean saysWhatItLeftOut =
                findings.stream().anyMatch(finding -> finding.get("severity").equals("notChecked"));
        assertTrue(saysWhatItLeftOut || findings.size() >= findings(file(CRIME)).size(), findings.toString());
    }

    @ParameterizedTest(name = "a row {0}")
    @CsvSource({
        "0, a row numbered 0",
        "1048577, a row numbered 1048577",
        "2147483647, a row numbered 2147483647",
        "2147483648, a row numbered 2147483648",
        "x, a row numbered x"
    })
    void saysWhichRowIsNone(String number, String said) throws IOException {
        var odd = TestWorkbooks.replaced(CRIME, TABLE, "<row r=\"9\"", "<row hidden=\"1\" r=\"" + number + "\"");

        var ran = Commands.run("check", file(odd).toString());

        assertTrue(ran.err().contains(said), ran.out() + ran.err());
    }

    @Test
    void readsAndWritesPartsInOtherEncodings() throws IOException {
        for (Charset encoding : List.of(UTF_16, ISO_8859_1)) {
            var broken = TestWorkbooks.matched(MATRIX, TABLE, "(<c r=\"M6\".*?<v>)[^<]*", "$17");
            var encoded = recoded(broken, TABLE, encoding);
            var out = folder.resolve("out.xlsx");

            assertEquals(findings(file(broken)), findings(file(encoded)));
            var ran = Commands.run("recalculate", file(encoded).toString(), "-o", out.toString());

            assertEquals(0, ran.status(), ran.out() + ran.err());
            assertEquals(findings(file(MATRIX)), findings(out), encoding.name());
        }
    }

    /** In Excel that takes the headings off the sheet, too; the table remembers them. */
    @Test
    void readsATableWhoseHeadingsAreSwitchedOff() throws IOException {
        var bare = withoutHeadings(CRIME);

        assertEquals(findings(file(CRIME)), findings(file(bare)));
    }

    @Test
    void refusesToWriteRowsIntoATableWithoutHeadings() throws IOException {
        var base = file(CRIME).toString();
        var mine = file(withoutHeadings(CRIME)).toString();
        var theirs = file(EntriesOutsideTest.typed(CRIME, "Crime performance!A15=Arson; Crime performance!C15=3"))
                .toString();
        var out = folder.resolve("merged.xlsx");

        var ran = Commands.run("merge", base, mine, theirs, "-o", out.toString());

        assertTrue(ran.err().contains("has no headings in the table CrimePerformance"), ran.out() + ran.err());
        assertTrue(Files.notExists(out));
    }

    @Test
    void knowsAWorkbookThatLostItsPropertiesByItsContractSheets() throws IOException {
        var lost = CASES.resolve("a09-custom-properties-lost/in.xlsx");

        assertEquals(findings(file(FIRST_CRIME)), findings(lost));
        for (byte[] workbook : List.of(
                CRIME,
                MATRIX,
                FIRST_CRIME,
                FIRST_MATRIX,
                TestWorkbooks.example("funding-allocation", "charnwood-2019-20-ci001"),
                TestWorkbooks.firstVersion("charnwood-2019-20-ci001"),
                TestWorkbooks.firstVersion("north-bedfordshire-2008-09-indicators"))) {
            var bare = file(TestWorkbooks.replaced(workbook, "docProps/custom.xml", "safersheets.", "gone."));
            assertEquals(findings(file(workbook)), findings(bare));
            var same = Commands.run("diff", file(workbook).toString(), bare.toString());
            assertEquals("Nothing changed.\n", same.out(), same.err());
        }
    }

    /**
     * As other programs save an example: openpyxl 3.0.9 of Debian 12 loses its properties, ExcelJS 4.4 every column after
     * the first formula and the mark of the headings, LibreOffice 7.4 nothing.
     */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "openpyxl-3.0-crime-performance, charnwood-2019-20-q1",
        "exceljs-risk-matrix, central-bedfordshire-2015-16",
        "libreoffice-indicators, north-bedfordshire-2008-09-indicators",
    })
    void readsTheSameFromOtherWriters(String written, String example) throws IOException {
        var original = file(TestWorkbooks.firstVersion(example));
        var copy = Path.of("src/test/resources/workbooks", written + ".xlsx");

        assertEquals(findings(original), findings(copy));
        var same = Commands.run("diff", original.toString(), copy.toString());
        assertEquals("Nothing changed.\n", same.out(), same.err());
    }

    /** Through .ods and back LibreOffice 7.4 writes cells in place of column names: said, and nothing else is. */
    @Test
    void saysThatOnlyFormulasDifferAfterOds() throws IOException {
        var original = file(TestWorkbooks.firstVersion("charnwood-2019-20-q1-youth-cases"));
        var copy = Path.of("src/test/resources/workbooks/libreoffice-ods-youth-risk.xlsx");

        var told = new ArrayList<>(findings(copy));
        told.removeIf(finding -> finding.get("message").toString().contains("a different formula from the template's"));
        assertEquals(findings(original), told);
        var changed = Commands.run("diff", original.toString(), copy.toString());
        assertTrue(changed.out().matches("(?s)\\d+ formulas changed\\.\n.*"), changed.out() + changed.err());
    }

    /** SheetJS 0.18.5 wrote it from the example: the cells, names and properties are there, and no Excel table. */
    @ParameterizedTest(name = "names {0}, properties {1}")
    @CsvSource({"true, true", "false, true", "true, false", "false, false"})
    void findsTablesThatWereLost(boolean named, boolean known) throws IOException {
        byte[] lost = Files.readAllBytes(Path.of("src/test/resources/workbooks/sheetjs-risk-matrix.xlsx"));
        if (!named) {
            lost = TestWorkbooks.matched(lost, "xl/workbook.xml", "(?s)<definedNames>.*</definedNames>", "");
        }
        if (!known) {
            lost = TestWorkbooks.replaced(lost, "docProps/custom.xml", "safersheets.", "gone.");
        }

        var told = new ArrayList<>(findings(file(lost)));
        var said = told.stream()
                .filter(finding -> finding.get("ruleId").equals("V002"))
                .toList();

        told.removeAll(said);
        assertEquals(findings(file(FIRST_MATRIX)), told);
        assertEquals(1, said.size(), said.toString());
        assertTrue(said.get(0).get("message").toString().startsWith("The tables RiskMatrix, "), said.toString());
        var same =
                Commands.run("diff", file(FIRST_MATRIX).toString(), file(lost).toString());
        assertEquals("Nothing changed.\n", same.out(), same.err());
    }

    @Test
    void refusesToWriteRowsIntoATableThatWasLost() throws IOException {
        var lost = Path.of("src/test/resources/workbooks/sheetjs-risk-matrix.xlsx");
        var theirs = EntriesOutsideTest.typed(FIRST_MATRIX, "Risk matrix!A35=Fly-tipping; Risk matrix!B35=3");

        var ran = Commands.run(
                "merge",
                file(FIRST_MATRIX).toString(),
                lost.toString(),
                file(theirs).toString(),
                "-o",
                folder.resolve("merged.xlsx").toString());

        assertTrue(ran.err().contains("has no Excel table RiskMatrix any more"), ran.out() + ran.err());
    }

    /** As openpyxl and other programs write a formula; {@code ""} is a result. */
    @Test
    void saysThatAFormulaHasNoResult() throws IOException {
        var written = TestWorkbooks.matched(
                CRIME, TABLE, "<c r=\"C9\" s=\"(\\d+)\" t=\"n\"><v>[^<]*</v>", "<c r=\"C9\" s=\"$1\"><f>100+5</f>");

        var told = findings(file(written)).stream()
                .filter(finding -> finding.get("cells").equals(List.of("C9")))
                .map(finding -> finding.get("message").toString())
                .toList();

        assertEquals(2, told.size(), told::toString);
        assertEquals(
                "Burglary – Business, Previous (C9) holds a formula whose result was not saved, so we could not read it.",
                told.get(0));
        assertTrue(told.get(1).endsWith(" because C9 holds a formula without a result."), told::toString);
    }

    private static byte[] withoutHeadings(byte[] workbook) throws IOException {
        var bare = TestWorkbooks.matched(workbook, "xl/tables/table2.xml", "ref=\"A5:", "ref=\"A6:");
        bare = TestWorkbooks.matched(bare, "xl/tables/table2.xml", "<autoFilter[^>]*/>", "");
        bare = TestWorkbooks.replaced(bare, "xl/tables/table2.xml", "<table ", "<table headerRowCount=\"0\" ");
        return TestWorkbooks.matched(bare, TABLE, "(?s)<row r=\"5\".*?</row>", "");
    }

    /** The workbook with one part kept in another encoding. */
    private static byte[] recoded(byte[] workbook, String part, Charset encoding) throws IOException {
        UnaryOperator<String> declared =
                text -> text.replace("encoding=\"UTF-8\"", "encoding=\"" + encoding.name() + "\"");
        var bytes = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(workbook));
                var out = new ZipOutputStream(bytes)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(
                        entry.getName().equals(part)
                                ? declared.apply(new String(content, UTF_8)).getBytes(encoding)
                                : content);
            }
        }
        return bytes.toByteArray();
    }

    private static boolean isUnchecked(Map<?, ?> finding) {
        return finding.get("message").toString().startsWith("We did not check");
    }

    private static List<? extends Map<?, ?>> findings(Path workbook) {
        var ran = Commands.run("check", "--json", workbook.toString());
        assertTrue(ran.err().isEmpty(), ran.err());
        return ((List<?>) ran.json().get("findings"))
                .stream().map(finding -> (Map<?, ?>) finding).toList();
    }

    private Path file(byte[] workbook) throws IOException {
        return Files.write(Files.createTempFile(folder, "in", ".xlsx"), workbook);
    }
}
