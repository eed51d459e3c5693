package uk.safersheets.word.fill;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.safersheets.word.fill.WordFiles.control;
import static uk.safersheets.word.fill.WordFiles.document;
import static uk.safersheets.word.fill.WordFiles.paragraph;
import static uk.safersheets.word.fill.WordFiles.run;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.excel.opc.RefusedFileException;
import uk.safersheets.excel.opc.UploadLimits;

/** Places of a Word report that name a figure: where they are found, and how a figure is written there. */
class WordReportTest {
    private static final Instant NOW = Instant.parse("2026-06-14T12:00:00Z");
    private static final String A = "Charnwood crime: All Crime, Current";
    private static final Map<String, Figure> FIGURES = Map.of(A, new Figure("3,289", "Charnwood, version 2, D6."));
    private static final String TAG = "<w:tag w:val=\"" + A + "\"/>";

    private static WordReport open(byte[] docx) {
        return WordReport.open("report.docx", docx, UploadLimits.STANDARD);
    }

    private static Map<String, String> filled(byte[] docx) {
        return WordFiles.parts(open(docx).filled(FIGURES, false, NOW));
    }

    /** What a person reads of a part. */
    private static String read(String xml) {
        return xml.replaceAll("</w:p>", "\n").replaceAll("<[^>]*>", "").strip();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        in one run      | <w:p><w:r><w:t>In all {{Charnwood crime: All Crime, Current}} offences</w:t></w:r></w:p>
        over three runs | <w:p><w:r><w:t>In all {</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>{Charnwood crime: All</w:t></w:r><w:proofErr w:type="gramStart"/><w:r><w:t> Crime, Current}} offences</w:t></w:r></w:p>
        in a link       | <w:p><w:hyperlink w:anchor="x"><w:r><w:t>In all {{Charnwood crime: All Crime, Current}}</w:t></w:r></w:hyperlink><w:r><w:t> offences</w:t></w:r></w:p>
        inserted        | <w:p><w:ins w:id="1"><w:r><w:t>In all {{Charnwood crime: All Crime, Current}}</w:t></w:r></w:ins><w:r><w:t> offences</w:t></w:r><w:del><w:r><w:delText>{{x}}</w:delText></w:r></w:del></w:p>
        in a table      | <w:tbl><w:tr><w:tc><w:p><w:r><w:t>In all {{ Charnwood crime: All Crime, Current }} offences</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
        with entities   | <w:p><w:r><w:t>In all {{Charnwood&#32;crime: All Crime, Current}} offences</w:t></w:r></w:p>
        """)
    void aFigureIsWrittenBetweenWhatStoodAroundItsBraces(String name, String body) throws IOException {
        byte[] docx = document(body);
        assertEquals(
                List.of(A),
                open(docx).placeholders().stream().map(Placeholder::reference).toList());

        byte[] filled = open(docx).filled(FIGURES, false, NOW);

        String xml = WordFiles.parts(filled).get("word/document.xml");
        assertTrue(read(xml).contains("In all 3,289 offences"), xml);
        assertTrue(xml.contains("<w:sdtPr>") && xml.contains(TAG), xml);
        try (var word = new XWPFDocument(new ByteArrayInputStream(filled))) {
            assertFalse(word.getBodyElements().isEmpty());
        }
    }

    @Test
    void theFormatOfWhatItStandsInIsKept() {
        String body = "<w:p>" + run("<w:i/>", "so {{" + A + "}}, and") + run("<w:b/>", " so on") + "</w:p>";

        String xml = filled(document(body)).get("word/document.xml");

        assertTrue(
                xml.contains("<w:sdtContent><w:r><w:rPr><w:i/></w:rPr><w:t xml:space=\"preserve\">3,289</w:t></w:r>"),
                xml);
        assertTrue(xml.contains("<w:r><w:rPr><w:i/></w:rPr><w:t xml:space=\"preserve\">, and</w:t></w:r>"), xml);
        assertTrue(xml.contains(run("<w:b/>", " so on")), xml);
    }

    @Test
    void headersFootersNotesAndTextBoxesAreFilledAndToldWithTheirPlace() {
        String braces = paragraph("{{" + A + "}}");
        String box = "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx><w:txbxContent>"
                + braces + "</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
                + "<w:txbxContent>" + braces + "</w:txbxContent></v:textbox></w:pict></mc:Fallback>"
                + "</mc:AlternateContent></w:r></w:p>";
        String notes = "<w:footnote w:id=\"-1\"><w:p/></w:footnote><w:footnote w:id=\"0\"><w:p/></w:footnote>"
                + "<w:footnote w:id=\"1\">" + braces + "</w:footnote>";
        byte[] docx = document(paragraph("One") + box, Map.of("header", braces, "footer", braces, "footnotes", notes));

        assertEquals(
                List.of(
                        "a footer, paragraph 1",
                        "a footnote, note 1",
                        "a header, paragraph 1",
                        "a text box by paragraph 2"),
                open(docx).placeholders().stream()
                        .map(Placeholder::place)
                        .sorted()
                        .toList());
        var parts = filled(docx);
        for (String part : List.of("document", "header", "footer", "footnotes")) {
            String xml = parts.get("word/" + part + ".xml");
            assertFalse(xml.contains("{{"), xml);
            assertTrue(xml.contains("3,289"), xml);
        }
        assertEquals(2, parts.get("word/document.xml").split("3,289", -1).length - 1, "the older form says it, too");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        in a paragraph     | <w:p><w:sdt><w:sdtPr>TAG</w:sdtPr><w:sdtContent><w:r><w:t>ol</w:t></w:r><w:r><w:t>d</w:t></w:r></w:sdtContent></w:sdt></w:p>
        around one         | <w:sdt><w:sdtPr>TAG</w:sdtPr><w:sdtContent><w:p><w:r><w:t>old</w:t></w:r></w:p></w:sdtContent></w:sdt>
        around a cell      | <w:tbl><w:tr><w:sdt><w:sdtPr>TAG</w:sdtPr><w:sdtContent><w:tc><w:p><w:r><w:t>old</w:t></w:r></w:p></w:tc></w:sdtContent></w:sdt></w:tr></w:tbl>
        by its title       | <w:p><w:sdt><w:sdtPr><w:alias w:val="Charnwood crime: All Crime, Current"/><w:tag w:val="goog_1"/></w:sdtPr><w:sdtContent><w:r><w:t>old</w:t></w:r></w:sdtContent></w:sdt></w:p>
        without a run      | <w:p><w:sdt><w:sdtPr>TAG</w:sdtPr><w:sdtContent/></w:sdt></w:p>
        without a text     | <w:p><w:sdt><w:sdtPr>TAG</w:sdtPr><w:sdtContent><w:r><w:rPr><w:b/></w:rPr></w:r></w:sdtContent></w:sdt></w:p>
        an empty paragraph | <w:sdt><w:sdtPr>TAG</w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>
        an empty text      | <w:p><w:sdt><w:sdtPr>TAG</w:sdtPr><w:sdtContent><w:r><w:t/></w:r></w:sdtContent></w:sdt></w:p>
        plain text         | <w:p><w:sdt><w:sdtPr>TAG<w:text/></w:sdtPr><w:sdtContent><w:r><w:t>old</w:t></w:r></w:sdtContent></w:sdt></w:p>
        showing its prompt | <w:p><w:sdt><w:sdtPr><w:rPr><w:b/></w:rPr>TAG<w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr><w:t>Click here</w:t></w:r></w:sdtContent></w:sdt></w:p>
        """)
    void aContentControlHoldsItsFigureAndStays(String name, String body) throws IOException {
        byte[] docx = document(body.replace("TAG", TAG));

        byte[] filled = open(docx).filled(FIGURES, true, NOW);

        String xml = WordFiles.parts(filled).get("word/document.xml");
        assertEquals("3,289", read(xml), xml);
        assertFalse(xml.contains("showingPlcHdr") || xml.contains("PlaceholderText"), xml);
        assertTrue(WordFiles.parts(filled).get("word/comments.xml").contains("version 2, D6"));
        assertEquals(1, xml.split("<w:commentReference", -1).length - 1, xml);
        new XWPFDocument(new ByteArrayInputStream(filled)).close();
        byte[] again = open(filled).filled(Map.of(A, new Figure("4,000", "version 3")), false, NOW);
        var parts = WordFiles.parts(again);
        assertEquals("4,000", read(parts.get("word/document.xml")));
        assertEquals("version 3", read(parts.get("word/comments.xml")), "a source that was left would be wrong");
    }

    @Test
    void whatNoFigureCanBeWrittenIntoIsSaidWithItsPlace() {
        String body = control(TAG + "<w:dataBinding w:xpath=\"/x\"/>", paragraph("a"))
                + control(TAG + "<w14:checkbox/>", paragraph("b"))
                + control(TAG, paragraph("c") + paragraph("d"))
                + control(TAG, "<w:p>" + control(TAG, run("", "e")) + "</w:p>")
                + "<w:p>" + control("<w:text/>", run("", "{{" + A + "}}")) + "</w:p>"
                + "<w:p><w:r><w:t>{{Charnwood crime:</w:t><w:br/><w:t>All Crime, Current}}</w:t></w:r></w:p>"
                + paragraph("{{" + A + "} and {{}}");
        byte[] docx = document(body, Map.of("word/charts/chart1.xml", "<c><t>{{" + A + "}}</t></c>"));

        var obstacles = open(docx).placeholders().stream()
                .filter(place -> place.obstacleOrNull() != null)
                .map(place -> place.place() + ": " + place.obstacleOrNull().replaceFirst("\\..*", ""))
                .toList();

        assertEquals(
                List.of(
                        "paragraph 1: The content control shows a property of the document, which Word would write over the"
                                + " figure",
                        "paragraph 1: The content control is a check box",
                        "paragraph 2: The content control holds more than one paragraph",
                        "paragraph 4: The content control holds others",
                        "paragraph 6: The braces stand in a content control for plain text",
                        "paragraph 7: The braces go over a tab or a line break",
                        "paragraph 8: There are braces here that are not closed, or with nothing between them",
                        "a chart or drawing: Nothing is filled in charts and drawings"),
                obstacles);
        String xml = filled(docx).get("word/document.xml");
        assertEquals(1, xml.split("3,289", -1).length - 1, "only the control inside the other: " + xml);
    }

    @Test
    void everyOtherPartStaysAsItIsByteForByte() {
        byte[] docx = document(
                paragraph("{{" + A + "}} and {{Another crime: x, y}}"),
                Map.of(
                        "header", paragraph("A \"header\" &#8211; as it was"),
                        "word/media/note.xml", "<x a='1'\n b='2'/>",
                        "word/styles.xml", "<w:styles/>"));

        var before = WordFiles.parts(docx);
        var after = WordFiles.parts(open(docx).filled(FIGURES, false, NOW));

        assertEquals(List.copyOf(before.keySet()), List.copyOf(after.keySet()));
        before.forEach((part, held) -> {
            if (!part.equals("word/document.xml")) {
                assertEquals(held, after.get(part), part);
            }
        });
        assertTrue(after.get("word/document.xml").contains("{{Another crime: x, y}}"), "nothing is guessed");
        assertEquals(before, WordFiles.parts(open(docx).filled(Map.of(), true, NOW)));
    }

    @Test
    void commentsThatAreThereStayAndGetCompany() {
        String own = "<w:comment w:id=\"7\" w:author=\"Chair\"><w:p>" + run("", "Check this") + "</w:p></w:comment>";
        byte[] docx = document(paragraph("{{" + A + "}} {{" + A + "}}"), Map.of("comments", own));

        var parts = WordFiles.parts(open(docx).filled(FIGURES, true, NOW));

        String comments = parts.get("word/comments.xml");
        assertTrue(comments.contains(own), comments);
        assertTrue(comments.contains("w:id=\"8\" w:author=\"Safer Sheets\" w:date=\"2026-06-14T12:00:00Z\""), comments);
        assertTrue(comments.contains("w:id=\"9\""), comments);
        assertEquals(
                WordFiles.parts(docx).get("word/_rels/document.xml.rels"), parts.get("word/_rels/document.xml.rels"));
    }

    @Test
    void aLongReferenceIsKeptInTitleAndTagSoThatItCanBeFilledAgain() {
        String reference =
                "Charnwood crime performance: Theft from motor vehicle & other \"vehicles\", Change %; 2019-20 Q1";
        byte[] docx = document(paragraph("{{" + PartText.encoded(reference) + "}}"));
        byte[] filled = open(docx).filled(Map.of(reference, new Figure("1", "")), true, NOW);

        var again = open(filled).placeholders();

        assertEquals(1, again.size());
        assertEquals(reference, again.get(0).reference());
        assertNull(again.get(0).obstacleOrNull());
        String xml = WordFiles.parts(filled).get("word/document.xml");
        for (String name : List.of("alias", "tag")) {
            String value = PartText.decoded(xml.replaceFirst("(?s).*<w:" + name + " w:val=\"([^\"]*)\".*", "$1"));
            assertTrue(
                    new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).length() <= 66, value);
        }
    }

    @Test
    void otherFilesAreRefusedByWhatTheyAre() {
        var text = assertThrows(RefusedFileException.class, () -> open("Plain words".getBytes(StandardCharsets.UTF_8)));
        assertEquals(
                "\"report.docx\" is plain text, and figures are filled into Word reports (.docx).", text.getMessage());
        byte[] docx = document(paragraph("x"));
        byte[] cut = java.util.Arrays.copyOf(docx, docx.length / 2);
        assertThrows(RefusedFileException.class, () -> open(cut));
        byte[] deep = document("<w:p>".repeat(300) + "</w:p>".repeat(300));
        assertTrue(
                assertThrows(RefusedFileException.class, () -> open(deep)).fix().startsWith("Open it in Word"));
        byte[] entities = document("", Map.of("header", "<!DOCTYPE x [<!ENTITY a \"b\">]><w:p/>"));
        assertThrows(RefusedFileException.class, () -> open(entities));
    }

    @Test
    void aReportThatNamesNoFigureHasNoPlaces() {
        byte[] docx = document(paragraph("Set out {in braces} and [brackets]") + "<w:p>"
                + control("<w:tag w:val=\"goog_rdk_0\"/>", run("", "x")) + "</w:p>");

        assertEquals(List.of(), open(docx).placeholders());
        assertArrayEquals(
                WordFiles.parts(docx).values().toArray(),
                WordFiles.parts(open(docx).filled(FIGURES, true, NOW)).values().toArray());
    }
}
