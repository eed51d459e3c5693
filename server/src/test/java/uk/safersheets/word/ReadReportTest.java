package uk.safersheets.word;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.safersheets.excel.opc.RefusedFileException;

class ReadReportTest {
    private static final String NUMBERED = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>";

    private static String text(String body) {
        return ReadReport.of("report.docx", Docx.of(body).bytes()).text();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void readsPlainTextInAnyEncoding(String encoding) {
        String text = "Robbery – residential – rose by £3 in “June”.\n";

        assertEquals(
                text,
                ReadReport.of("report.txt", text.getBytes(Charset.forName(encoding)))
                        .text());
    }

    @Test
    void readsTextWithItsMarkAndEveryKindOfLineEnding() {
        assertEquals(
                "a\nb\nc",
                ReadReport.of("a.txt", "\uFEFFa\r\nb\rc".getBytes(UTF_8)).text());
        assertEquals("a", ReadReport.of("a.txt", "\uFEFFa".getBytes(UTF_16LE)).text());
    }

    @Test
    void leavesCodeOfMarkdownOutAndSaysSo() {
        var report = ReadReport.of("a.md", "Robbery rose by 3.\n```\nx = 12\n```\nIt fell by 2.\n".getBytes(UTF_8));

        assertEquals(List.of("Code between ``` was not read."), report.notes());
        assertEquals(
                2,
                report.prose().paragraphs().stream()
                        .flatMap(List::stream)
                        .mapToInt(sentence -> sentence.mentions().size())
                        .sum());
        assertTrue(report.text().endsWith("It fell by 2.\n"));
    }

    @Test
    void readsHeadingsListsTablesAndFrames() {
        String list = Docx.styled(NUMBERED, "Robbery") + Docx.styled(NUMBERED, "Arson");
        String cell = "<w:tc>" + Docx.p("Robbery") + "</w:tc><w:tc>" + Docx.p("29") + Docx.p("more") + "</w:tc>";
        String table = "<w:tbl><w:tr>" + cell + "</w:tr></w:tbl>";
        String frame = "<w:tbl><w:tr><w:tc>" + Docx.p("In a frame.") + "</w:tc></w:tr></w:tbl>";
        var docx = Docx.of(Docx.styled("<w:pStyle w:val=\"Kop1\"/>", "Crime")
                        + Docx.p("It rose in:")
                        + list
                        + table
                        + frame)
                .linked(
                        "styles",
                        "styles.xml",
                        "<w:styles><w:style w:styleId=\"Kop1\"><w:name w:val=\"heading 1\"/>"
                                + "<w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style></w:styles>");

        assertEquals(
                "# Crime\n\nIt rose in:\n\n- Robbery\n- Arson\n\nRobbery\t29 more\n\nIn a frame.\n",
                ReadReport.of("a.docx", docx.bytes()).text());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '¦', textBlock = """
        insertions count      ¦ <w:p><w:ins><w:r><w:t>Robbery rose.</w:t></w:r></w:ins></w:p>   ¦ Robbery rose.
        deletions do not      ¦ <w:p><w:r><w:t>It </w:t></w:r><w:del><w:r><w:delText>fell</w:delText></w:r></w:del><w:r><w:t>rose.</w:t></w:r></w:p> ¦ It rose.
        moves count once      ¦ <w:p><w:moveFrom><w:r><w:t>Old.</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>New.</w:t></w:r></w:moveTo></w:p> ¦ New.
        content controls      ¦ <w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>By </w:t></w:r><w:sdt><w:sdtContent><w:r><w:t>12%</w:t></w:r></w:sdtContent></w:sdt></w:p></w:sdtContent></w:sdt> ¦ By 12%
        fields show results   ¦ <w:p><w:r><w:instrText>PAGE 99</w:instrText></w:r><w:r><w:t>5</w:t></w:r></w:p> ¦ 5
        links are text        ¦ <w:p><w:hyperlink><w:r><w:t>See here.</w:t></w:r></w:hyperlink></w:p> ¦ See here.
        text boxes once       ¦ <w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>In a box.</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:p><w:r><w:t>In a box.</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent></w:r></w:p> ¦ In a box.
        one tab is a blank    ¦ <w:p><w:r><w:t>1.1</w:t><w:tab/><w:t>Robbery rose.</w:t></w:r></w:p> ¦ 1.1 Robbery rose.
        raised digits apart   ¦ <w:p><w:r><w:t>By 3</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>12</w:t></w:r><w:r><w:t>.</w:t></w:r></w:p> ¦ By 3¹².
        or raised by points   ¦ <w:p><w:r><w:t>By 3</w:t></w:r><w:r><w:rPr><w:position w:val="8"/></w:rPr><w:t>1</w:t></w:r></w:p> ¦ By 3¹
        hidden text is not    ¦ <w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret </w:t></w:r><w:r><w:t>Seen.</w:t></w:r></w:p> ¦ Seen.
        hyphens that hold     ¦ <w:p><w:r><w:t>week</w:t><w:noBreakHyphen/><w:t>long</w:t></w:r></w:p> ¦ week\u2011long
        """)
    void readsWhatAReaderSees(String what, String body, String expected) {
        assertEquals(expected.replace("\\u2011", "\u2011") + "\n", text(body));
    }

    @Test
    void readsNotesAfterTheTextAndTheirMarksAreNoFigures() {
        String reference = "<w:r><w:footnoteReference w:id=\"7\"/></w:r>";
        var docx = Docx.of("<w:p><w:r><w:t>Robbery rose by 3.</w:t></w:r>" + reference + "</w:p>" + Docx.p("More."))
                .linked(
                        "footnotes",
                        "footnotes.xml",
                        "<w:footnotes><w:footnote w:id=\"0\">" + Docx.p("-") + "</w:footnote><w:footnote w:id=\"7\">"
                                + Docx.p("Of 29.") + "</w:footnote></w:footnotes>");

        var report = ReadReport.of("a.docx", docx.bytes());

        assertEquals("Robbery rose by 3.[1]\n\nMore.\n\n[1] Of 29.\n", report.text());
        assertEquals(
                List.of("[1]", "[1]"),
                report.prose().passedOver().stream()
                        .map(span -> span.of(report.text()))
                        .toList());
    }

    @Test
    void saysWhatItDidNotRead() {
        var docx = Docx.of("<w:p><w:r><w:drawing><w:pic/></w:drawing></w:r><w:r><w:drawing><w:chart/></w:drawing></w:r>"
                        + "<w:del><w:r><w:delText>x</w:delText></w:r></w:del></w:p>" + Docx.p("Text."))
                .linked("header", "header1.xml", "<w:header/>")
                .linked("comments", "comments.xml", "<w:comments/>");

        assertEquals(
                List.of(
                        "1 chart was not read.",
                        "1 deletion that still shows as a change was not read.",
                        "1 picture was not read.",
                        "The text above every page was not read.",
                        "Comments were not read."),
                ReadReport.of("a.docx", docx.bytes()).notes());
    }

    @Test
    void readsWhatAnotherProgramWrites() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("Robbery rose by 3.");
            var row = document.createTable(1, 2).getRow(0);
            row.getCell(0).setText("Robbery");
            row.getCell(1).setText("32");
            document.write(out);
        }

        assertEquals(
                "Robbery rose by 3.\n\nRobbery\t32\n",
                ReadReport.of("a.docx", out.toByteArray()).text());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '¦', textBlock = """
        {\\rtf1 Robbery        ¦ a rich text document (.rtf)
        %PDF-1.7               ¦ a PDF document
        <html><body>Robbery    ¦ a web page
        """)
    void refusesWhatIsNoReport(String contents, String what) {
        var refused = assertThrows(RefusedFileException.class, () -> ReadReport.of("r.txt", contents.getBytes(UTF_8)));

        assertEquals("\"r.txt\" is " + what + ", which we do not read as a report.", refused.getMessage());
        assertEquals("not-a-report", refused.slug());
        assertTrue(refused.fix().contains("Word Document (.docx)"), refused.fix());
    }

    @Test
    void refusesMacrosWorkbooksAndWhatIsDamaged() {
        String macros = "application/vnd.ms-word.document.macroEnabled.main+xml";
        String sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
        var docx = Docx.of(Docx.p("Text."));

        assertEquals("macro-document", refused(docx.ofType(macros).bytes()).slug());
        assertEquals("not-a-report", refused(docx.ofType(sheet).bytes()).slug());
        assertEquals("empty-file", refused(new byte[0]).slug());
        byte[] whole = Docx.of(Docx.p("Text.")).bytes();
        var damaged = refused(Arrays.copyOf(whole, whole.length / 2));
        assertEquals("damaged-workbook", damaged.slug());
        assertTrue(damaged.fix().startsWith("Open it in Word"), damaged.fix());
    }

    @Test
    void refusesEntitiesAndWhatUnpacksTooLarge() {
        String body = "<!DOCTYPE x [<!ENTITY a \"b\">]><w:document><w:body>&a;</w:body></w:document>";
        assertEquals(
                "damaged-workbook",
                refused(Docx.of("").part("word/document.xml", body).bytes()).slug());

        var bomb = refused(Docx.of(Docx.p(" ".repeat(40_000_000))).bytes());
        assertEquals("unpacks-too-large", bomb.slug());
        assertTrue(bomb.getMessage().contains("a report"), bomb.getMessage());
    }

    private static RefusedFileException refused(byte[] bytes) {
        return assertThrows(RefusedFileException.class, () -> ReadReport.of("a.docx", bytes));
    }
}
