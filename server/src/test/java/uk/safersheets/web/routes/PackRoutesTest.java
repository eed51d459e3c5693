package uk.safersheets.web.routes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.Repository;
import uk.safersheets.SlowTest;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.api.Json;
import uk.safersheets.pdf.PdfUa;
import uk.safersheets.web.RunningService;
import uk.safersheets.web.RunningService.Answer;

/** One page of an approved version, for the board and for scrutiny. */
@SlowTest
class PackRoutesTest {
    private static final String ANALYST = "Analyst, Central Bedfordshire";
    private static final String MANAGER = "Manager, Central Bedfordshire";

    /** So that a person can look at what the test looked at. */
    private static final Path SEEN = Repository.file("server/target/packs");

    private static RunningService service;
    private static String crime;
    private static String matrix;
    private static String fund;

    @BeforeAll
    static void start(@TempDir Path data) throws IOException {
        Files.createDirectories(SEEN);
        service = new RunningService(data);
        crime = service.book("Central Bedfordshire", "crime-performance", "October 2013 to September 2014");
        matrix = service.book("Central Bedfordshire", "risk-matrix", "2015-16");
        fund = service.book("Charnwood", "funding-allocation", "2019-20 CI001");
        approved(crime, SignOffRoutesTest.CLEAN);
        approved(matrix, TestWorkbooks.example("risk-matrix", "central-bedfordshire-2015-16"));
        approved(fund, TestWorkbooks.example("funding-allocation", "charnwood-2019-20-ci001"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void thePrioritiesForTheBoardAreOnePage() throws IOException {
        String said = onePage(matrix, "priorities.pdf");

        assertTrue(said.contains("The priorities for the board"), said);
        assertTrue(said.contains("OFFICIAL"), said);
        assertTrue(said.contains("Child Exploitation"), said);
        assertTrue(said.contains("version 1 of the book " + matrix), said);
        assertTrue(said.contains("approved by " + MANAGER + " on 14 June 2026"), said);
        String word = words(pack(matrix, 1, "docx"), "priorities.docx");
        assertTrue(word.contains("Child Exploitation"), word);
        assertTrue(word.contains("approved by " + MANAGER + " on 14 June 2026"), word);
    }

    @Test
    void thePeriodForScrutinyIsOnePageWithItsVerdictsInWords() throws IOException {
        String said = onePage(crime, "period.pdf");

        assertTrue(said.contains("The period for scrutiny"), said);
        assertTrue(said.contains("clear rise: Violence against the person (43.3%)"), said);
        String word = words(pack(crime, 1, "docx"), "period.docx");
        assertTrue(word.contains("clear rise: Violence against the person (43.3%)"), word);
        for (var row : changes()) {
            for (var figure : (List<?>) row) {
                String text = (String) ((Map<?, ?>) figure).get("text");
                assertTrue(word.contains(text), text + " in " + word);
            }
        }
    }

    @Test
    void theWordDocumentHasHeadingsAChartWithAWordForItAndTablesThatHoldTogether() throws IOException {
        byte[] bytes = pack(crime, 1, "docx").bytes();

        assertArrayEquals(bytes, pack(crime, 1, "docx").bytes());
        try (var word = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            var headings = word.getParagraphs().stream()
                    .filter(paragraph -> "Heading1".equals(paragraph.getStyle()))
                    .map(paragraph -> paragraph.getText())
                    .toList();
            assertEquals(List.of("What can be said", "Before and now", "Figures"), headings);
            assertEquals(1, word.getCharts().size());
            assertTrue(word.getDocument().xmlText().contains("descr=\"Of "));
            for (var table : word.getTables()) {
                assertTrue(table.getRow(0).isRepeatHeader());
                assertTrue(table.getRows().stream().allMatch(row -> row.isCantSplitRow()));
            }
        }
    }

    @Test
    void aDraftIsNoPageForAnybodyToDecideOn() {
        String draft = service.book("Charnwood", "crime-performance", "2019-20 Q1");
        service.submit(draft, TestWorkbooks.example("crime-performance", "charnwood-2019-20-q1"), 0);

        var refused = pack(draft, 1, "pdf").problem(409, "wrong-state");

        assertEquals(
                "Version 1 is a draft. A pack is made of approved versions only, so that nobody decides on a draft.",
                refused.get("detail"));
    }

    @Test
    void whatHasNeitherRankingNorChangesHasNoPack() {
        pack(fund, 1, "pdf").problem(404, "no-such-pack");
        pack(crime, 2, "pdf").problem(404, "no-such-version");
        pack("nowhere", 1, "pdf").problem(404, "no-such-book");
        pack(crime, 1, "odt").problem(400, "malformed-header");
    }

    private static String onePage(String book, String name) throws IOException {
        var answer = pack(book, 1, "pdf");
        assertEquals(200, answer.status(), answer::text);
        Files.write(SEEN.resolve(name), answer.bytes());
        assertEquals("application/pdf", answer.header("Content-Type"));
        assertEquals(List.of(), PdfUa.faults(answer.bytes()));
        try (var pdf = Loader.loadPDF(answer.bytes())) {
            assertEquals(1, pdf.getNumberOfPages());
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    private static String words(Answer answer, String name) throws IOException {
        assertEquals(200, answer.status(), answer::text);
        Files.write(SEEN.resolve(name), answer.bytes());
        try (var word = new XWPFDocument(new ByteArrayInputStream(answer.bytes()));
                var extractor = new XWPFWordExtractor(word)) {
            return extractor.getText();
        }
    }

    private static Answer pack(String book, int version, String as) {
        return service.get("/api/books/" + book + "/versions/" + version + "/pack?as=" + as);
    }

    /** As the page shows them. */
    private static List<?> changes() {
        var content = service.get("/api/books/" + crime + "/versions/1/content").json();
        return ((List<?>) content.get("charts"))
                .stream()
                        .map(chart -> (Map<?, ?>) chart)
                        .filter(chart -> "changes".equals(chart.get("id")))
                        .map(chart -> (List<?>) chart.get("rows"))
                        .findFirst()
                        .orElseThrow();
    }

    private static void approved(String book, byte[] workbook) {
        var kept = service.submit(book, workbook, 0, "Submitted-By", ANALYST);
        assertEquals(201, kept.status(), kept::text);
        waiveErrors(book);
        service.explainQueries(book, 1);
        step(book, "submission", ANALYST);
        step(book, "approval", MANAGER);
    }

    private static void step(String book, String step, String who) {
        var taken = service.post("/api/books/" + book + "/versions/1/" + step, new byte[0], "Submitted-By", who);
        assertTrue(taken.status() < 300, taken::text);
    }

    private static void waiveErrors(String book) {
        var check = service.get("/api/books/" + book + "/versions/1/findings").json();
        for (var found : (List<?>) check.get("findings")) {
            var finding = (Map<?, ?>) found;
            if ("error".equals(finding.get("severity"))) {
                var waiver = new LinkedHashMap<String, Object>();
                for (String name : List.of("ruleId", "table", "rowKey", "column")) {
                    waiver.put(name, finding.get(name));
                }
                waiver.put("askedBy", ANALYST);
                waiver.put("why", "As the report printed it.");
                waiver.put("until", "2026-06-14");
                var given =
                        service.postJson("/api/books/" + book + "/waivers", Json.text(waiver), "Submitted-By", MANAGER);
                assertEquals(201, given.status(), given::text);
            }
        }
    }
}
