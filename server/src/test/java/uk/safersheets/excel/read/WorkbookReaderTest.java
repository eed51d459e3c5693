package uk.safersheets.excel.read;

import static java.util.stream.Collectors.joining;
import static java.util.stream.IntStream.rangeClosed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.safersheets.excel.RawWorkbook.row;
import static uk.safersheets.excel.RawWorkbook.table;
import static uk.safersheets.excel.RawWorkbook.text;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.cell.Cell;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.Observation;
import uk.safersheets.cell.Observation.Kind;
import uk.safersheets.cell.Submission;
import uk.safersheets.cell.Value;
import uk.safersheets.excel.RawWorkbook;
import uk.safersheets.excel.Shown;
import uk.safersheets.excel.opc.UploadLimits;

class WorkbookReaderTest {
    private static final String HEADING = row(5, text("A5", "Issue"), text("B5", "Score"), text("C5", "Total"));
    private static final String[] COLUMNS = {"Issue", "Score", "Total"};

    @Test
    void namesTheTemplateAndItsVersion() {
        var opened = new WorkbookReader(UploadLimits.STANDARD).open(matrix("").bytes(), "scores.xlsx");

        assertEquals("t", opened.template());
        assertEquals("1", opened.version());
        assertEquals(Submission.Source.FILE, opened.submission().source());
    }

    @Test
    void leavesOutRowsInWhichNothingIsEntered() {
        String rows = row(6, text("A6", "Robbery"))
                + row(7, "<c r=\"C7\" t=\"str\"><f>\"\"</f><v></v></c>")
                + row(8, text("A8", " \u00A0"))
                + row(9, "<c r=\"E9\"><v>1</v></c>")
                + row(10, text("A10", "ASB"));
        var book = new RawWorkbook().cells("Scores", HEADING + rows, table("Matrix", "A5:C12", "", COLUMNS));

        assertEquals("""
                Scores!A5 "Issue" | "Score" | "Total"
                6: "Robbery" | - | -
                10: "ASB" | - | -
                """, shown(read(book), "Matrix"));
    }

    @Test
    void takesInRowsTypedDirectlyBelowTheTable() {
        String rows = row(6, text("A6", "Robbery"))
                + row(7, text("A7", "Burglary"))
                + row(8, text("B8", "x"))
                + row(10, text("A10", "after a gap"));
        var book = new RawWorkbook().cells("Scores", HEADING + rows, table("Matrix", "A5:C6", "", COLUMNS));

        assertEquals("""
                Scores!A5 "Issue" | "Score" | "Total"
                6: "Robbery" | - | -
                7: "Burglary" | - | -
                8: - | "x" | -
                """, shown(read(book), "Matrix"));
    }

    @Test
    void endsATableAtItsTotals() {
        String rows =
                row(6, text("A6", "Robbery")) + row(7, text("A7", "Total")) + row(8, text("A8", "Source: police"));
        var book = new RawWorkbook()
                .cells("Scores", HEADING + rows, table("Matrix", "A5:C7", "totalsRowCount=\"1\"", COLUMNS));

        assertEquals("""
                Scores!A5 "Issue" | "Score" | "Total"
                6: "Robbery" | - | -
                """, shown(read(book), "Matrix"));
    }

    @Test
    void endsATableAtAFormulaOrAtAnotherTable() {
        String rows = row(6, text("A6", "Robbery"), text("E6", "x"))
                + row(7, "<c r=\"B7\"><f>SUM(B6:B6)</f><v>0</v></c>", text("E7", "y"))
                + row(8, text("E8", "Head"))
                + row(9, text("E9", "z"));
        var book = new RawWorkbook()
                .cells(
                        "Scores",
                        row(5, text("A5", "Issue"), text("B5", "Score"), text("C5", "Total"), text("E5", "Other"))
                                + rows,
                        table("Matrix", "A5:C6", "", COLUMNS),
                        table("Right", "E5:E6", "", "Other"),
                        table("Below", "E8:E9", "", "Head"));
        var submission = read(book);

        assertEquals(1, submission.table("Matrix").orElseThrow().rows().size());
        assertEquals("Scores!E5 \"Other\"\n6: \"x\"\n7: \"y\"\n", shown(submission, "Right"));
        assertEquals("Scores!E8 \"Head\"\n9: \"z\"\n", shown(submission, "Below"));
    }

    @Test
    void readsATableWithoutItsHeadingRow() {
        var book = new RawWorkbook()
                .cells(
                        "Scores",
                        row(6, text("A6", "Robbery")),
                        table("M", "A6:B6", "headerRowCount=\"0\"", "Issue", "x"));

        assertEquals("Scores!A6 \"Issue\" | \"x\"\n6: \"Robbery\" | -\n", shown(read(book), "M"));
    }

    @Test
    void findsTablesAndNamesInAnyCase() {
        var submission = read(
                matrix("").cells("Details", row(2, text("B2", "Charnwood"))).name("Partnership", "Details!$B$2"));

        assertEquals("Matrix", submission.table("MATRIX").orElseThrow().name());
        assertEquals(
                Cell.of(CellRef.of("Details", "B2"), Value.of("Charnwood")),
                submission.field("partnership").orElseThrow());
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Details!$B$2                  | "Charnwood"
            'Details'!B2                  | "Charnwood"
            details!$B$2:$B$2             | "Charnwood"
            'It''s mine'!$A$1             | "mine"
            Details!$B$3                  | -
            Details!$B$2:$B$3             | none
            Details!#REF!                 | none
            #REF!                         | none
            Gone!$B$2                     | none
            [1]Details!$B$2               | none
            OFFSET(Details!$B$1,1,0)      | none
            5                             | none
            """)
    void readsANamedCell(String refersTo, String expected) {
        var submission = read(new RawWorkbook()
                .cells("Details", row(2, text("B2", "Charnwood"), text("C2", "other")))
                .cells("It's mine", row(1, text("A1", "mine")))
                .name("Partnership", refersTo)
                .name("_xlnm.Print_Area", "Details!$C$2"));

        assertEquals(expected, submission.field("Partnership").map(Shown::cell).orElse("none"));
        assertEquals(Optional.empty(), submission.field("_xlnm.Print_Area"));
    }

    @Test
    void prefersANameForTheWholeWorkbookToACopyForOneSheet() {
        var submission = read(new RawWorkbook()
                .cells("Details", row(2, text("B2", "first")))
                .cells("Details (2)", row(2, text("B2", "copy")) + row(3, text("B3", "period")))
                .sheetName("Partnership", 1, "'Details (2)'!$B$2")
                .name("Partnership", "Details!$B$2")
                .sheetName("Period", 1, "'Details (2)'!$B$3"));

        assertEquals("\"first\"", Shown.cell(submission.field("Partnership").orElseThrow()));
        assertEquals("\"period\"", Shown.cell(submission.field("Period").orElseThrow()));
    }

    @Test
    void showsWhatIsHiddenOrMerged() {
        String body = "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/><col min=\"3\" max=\"9\" width=\"0\"/></cols>"
                + "<sheetData>" + HEADING
                + rangeClosed(6, 12)
                        .mapToObj(n -> "<row r=\"" + n + "\"" + (n == 8 || n == 12 ? "" : " hidden=\"1\"") + ">"
                                + (n == 10 ? "" : text("A" + n, "x")) + "</row>")
                        .collect(joining())
                + "</sheetData><mergeCells count=\"2\"><mergeCell ref=\"A6:B7\"/><mergeCell ref=\"A1:C1\"/></mergeCells>";
        var book = new RawWorkbook().sheet("Scores", body, table("Matrix", "A5:C12", "", COLUMNS));

        assertEquals(
                List.of(
                        new Observation(Kind.HIDDEN_ROWS, "Scores", "6:7"),
                        new Observation(Kind.HIDDEN_ROWS, "Scores", "9:11"),
                        new Observation(Kind.HIDDEN_COLUMNS, "Scores", "B:B"),
                        new Observation(Kind.HIDDEN_COLUMNS, "Scores", "C:C"),
                        new Observation(Kind.MERGED_CELLS, "Scores", "A6:B7")),
                read(book).observations());
    }

    @Test
    void tellsFilteredRowsFromHiddenOnes() {
        String rows = HEADING + "<row r=\"6\" hidden=\"1\">" + text("A6", "x") + "</row>" + row(7, text("A7", "y"));
        String filter = "<filterColumn colId=\"0\"><filters><filter val=\"y\"/></filters></filterColumn>";
        String filtered = table("Matrix", "A5:C7", "", COLUMNS)
                .replace("<autoFilter ref=\"A5:C7\"/>", "<autoFilter ref=\"A5:C7\">" + filter + "</autoFilter>");

        assertEquals(
                List.of(new Observation(Kind.FILTERED_ROWS, "Scores", "6:6")),
                read(new RawWorkbook().cells("Scores", rows, filtered)).observations());
        assertEquals(
                List.of(new Observation(Kind.FILTERED_ROWS, "Scores", "6:6")),
                read(new RawWorkbook()
                                .sheet(
                                        "Scores",
                                        "<sheetData>" + rows + "</sheetData><autoFilter ref=\"A5:C7\">" + filter
                                                + "</autoFilter>",
                                        table("Matrix", "A5:C7", "", COLUMNS)))
                        .observations());
    }

    @Test
    void showsLinksToOtherFilesAndMacroSheets() {
        var book = matrix("")
                .link("x1", "externalLink", "xl/externalLinks/externalLink1.xml")
                .with("xl/externalLinks/externalLink1.xml", "<externalLink/>")
                .with(
                        "xl/externalLinks/_rels/externalLink1.xml.rels",
                        RawWorkbook.relationships("<Relationship Id=\"r\" Type=\"x/externalLinkPath\""
                                + " Target=\"file:///H:/last%20year.xlsx\" TargetMode=\"External\"/>"))
                .settings("")
                .link("rId2", "dialogsheet", "xl/dialogsheets/sheet1.xml");
        String workbook = "<sheets><sheet name=\"Ask\" sheetId=\"9\" r:id=\"rId2\"/></sheets>";

        assertEquals(
                List.of(
                        new Observation(Kind.EXTERNAL_LINK, "", "file:///H:/last%20year.xlsx"),
                        new Observation(Kind.MACRO_SHEET, "Ask", "")),
                read(book.afterNames(workbook)).observations());
    }

    @Test
    void missesATableThatTheWritingProgramDropped() {
        var submission = read(new RawWorkbook().cells("Scores", HEADING + row(6, text("A6", "Robbery"))));

        assertEquals(0, submission.tables().size());
    }

    @Test
    void readsACellWhoseFormatIsNone() {
        var book = matrix(row(6, text("A6", "Robbery"), "<c r=\"B6\" s=\"-7\"><v>3</v></c>"));

        assertTrue(shown(read(book), "Matrix").contains("3"), shown(read(book), "Matrix"));
    }

    private static RawWorkbook matrix(String rows) {
        return new RawWorkbook().cells("Scores", HEADING + rows, table("Matrix", "A5:C8", "", COLUMNS));
    }

    private static Submission read(RawWorkbook book) {
        return new WorkbookReader(UploadLimits.STANDARD)
                .open(book.bytes(), "book.xlsx")
                .submission();
    }

    private static String shown(Submission submission, String table) {
        return Shown.table(submission.table(table).orElseThrow());
    }
}
