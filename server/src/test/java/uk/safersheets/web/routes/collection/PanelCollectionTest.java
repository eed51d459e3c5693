package uk.safersheets.web.routes.collection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.Repository;
import uk.safersheets.SlowTest;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.api.Json;
import uk.safersheets.web.RunningService;

/** A panel collects what two authorities told it, from their own words of 2017, and finds a third missing. */
@SlowTest
class PanelCollectionTest {
    private static final String TEMPLATE = "panel-return";
    private static final String COUNTY = "Buckinghamshire";
    private static final String DISTRICTS = "South Oxfordshire and Vale of White Horse";

    /** So that a person can look at what the test looked at. */
    private static final Path SEEN = Repository.file("server/target/collections");

    private static RunningService service;

    @BeforeAll
    static void start(@TempDir Path data) throws IOException {
        Files.createDirectories(SEEN);
        service = new RunningService(data);
        give(COUNTY, TestWorkbooks.example(TEMPLATE, "buckinghamshire-2017-18-panel"));
        byte[] earlier = TestWorkbooks.example(TEMPLATE, "south-and-vale-2016-17-panel");
        give(DISTRICTS, TestWorkbooks.replaced(earlier, "xl/sharedStrings.xml", "2016-17", "2017-18"));
        var asked = service.postJson(
                "/api/collections",
                Json.text(new Asked(
                        "Reports of the partnerships",
                        "Thames Valley Police and Crime Panel",
                        TEMPLATE,
                        "2017-18",
                        "2026-06-20",
                        List.of(DISTRICTS, COUNTY, "Milton Keynes"))));
        assertEquals(201, asked.status(), asked::text);
        for (String partnership : List.of(COUNTY, DISTRICTS)) {
            var given = service.postJson("/api/collections/1/submissions", CollectedFunds.given(partnership, 1));
            assertEquals(200, given.status(), given::text);
        }
    }

    /** What is sent. */
    record Asked(String name, String body, String template, String period, String due, List<String> partnerships) {}

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void thePackHoldsTheWordsAndFiguresOfBothInTheOrderOfThePanel() throws IOException {
        try (var word = new XWPFDocument(new ByteArrayInputStream(file("/pack", "panel.docx")))) {
            var said = word.getParagraphs().stream()
                    .map(paragraph -> paragraph.getText())
                    .toList();
            assertTrue(said.contains(
                    "2 of 3 returns for 2017-18 are in this collection. Missing: Milton Keynes (not started)."));
            assertTrue(said.contains(
                    "Police, probation and the rehabilitation company lead a plan to improve work with the"
                            + " most prolific offenders"));
            int districts = said.lastIndexOf(DISTRICTS);
            assertTrue(districts < said.lastIndexOf(COUNTY) && districts > 0, said::toString);
            assertTrue(said.stream().anyMatch(text -> text.contains("Figure: 132")), said::toString);
            String tables = word.getTables().stream()
                    .map(table -> table.getText())
                    .toList()
                    .toString();
            assertTrue(
                    said.stream().anyMatch(text -> text.contains("Figure: 9,895; Figure before: 9,516")),
                    said::toString);
            assertFalse(tables.contains("Community Safety Team"), "who filled it in is on no page");
        }
    }

    @Test
    void theWorkbookHasTheHighlightsOfBothUnderOneAnother() throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file("/workbook", "panel.xlsx")))) {
            var names = StreamSupport.stream(workbook.spliterator(), false)
                    .map(sheet -> sheet.getSheetName())
                    .toList();
            assertEquals(
                    List.of("Returns", "Totals", "Remarks", "Details", "Priorities", "Highlights"),
                    names.subList(0, 6));
            var highlights = workbook.getSheet("Highlights");
            assertEquals(DISTRICTS, highlights.getRow(5).getCell(0).getStringCellValue());
            assertEquals("H01", highlights.getRow(5).getCell(1).getStringCellValue());
            assertEquals(9895, highlights.getRow(5).getCell(7).getNumericCellValue());
            assertEquals(COUNTY, highlights.getRow(14).getCell(0).getStringCellValue());
            assertEquals(14, highlights.getLastRowNum(), "two highlights and eight");
        }
    }

    @Test
    void figuresOfDifferentThingsAreNotAddedAndThatIsSaid() {
        var shown = service.get("/api/collections/1").json();

        assertEquals(List.of(), shown.get("totals"));
        assertTrue(
                String.valueOf(shown.get("notAdded")).contains("Highlights: Figure, Figure before"), shown::toString);
    }

    private static void give(String partnership, byte[] workbook) {
        var kept = service.submit(service.book(partnership, TEMPLATE, "2017-18"), workbook, 0);
        assertEquals(201, kept.status(), kept::text);
    }

    private static byte[] file(String part, String name) throws IOException {
        var answer = service.get("/api/collections/1" + part);
        assertEquals(200, answer.status(), answer::text);
        Files.write(SEEN.resolve(name), answer.bytes());
        return answer.bytes();
    }
}
