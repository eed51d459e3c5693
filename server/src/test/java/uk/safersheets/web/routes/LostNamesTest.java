package uk.safersheets.web.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.SlowTest;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.cli.Commands;
import uk.safersheets.web.RunningService;

/** A kept workbook whose program dropped the names of cells is still known by its template's labels, whoever reads it. */
@SlowTest
class LostNamesTest {
    private static final byte[] MATRIX =
            withoutNames(TestWorkbooks.example("risk-matrix", "central-bedfordshire-2015-16"));
    private static final String BOOK = "central-bedfordshire.risk-matrix.2015-16";

    @TempDir
    Path data;

    private RunningService service;

    @BeforeEach
    void start() {
        service = new RunningService(data);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    /** The day that its period starts tells that it comes first. */
    @Test
    void aStoryGoesBackIntoItsBook() {
        service.book("Central Bedfordshire", "risk-matrix", "2015-16");
        assertEquals(201, service.submit(BOOK, MATRIX, 0).status());
        byte[] next = TestWorkbooks.replaced(
                TestWorkbooks.scored(MATRIX, "B6", 0), "xl/sharedStrings.xml", ">2015-16<", ">2016-17<");
        next = TestWorkbooks.replaced(next, "xl/worksheets/sheet2.xml", "<v>42095.0</v>", "<v>42461.0</v>");
        String later = service.book("Central Bedfordshire", "risk-matrix", "2016-17");
        assertEquals(201, service.submit(later, next, 0).status());

        var chapters = (List<?>) service.get("/api/books/" + later + "/cells?table=RiskMatrix&key="
                        + encoded("Child Exploitation") + "&column=" + encoded("Performance issue - deteriorating"))
                .json()
                .get("chapters");

        assertEquals(
                List.of(BOOK, later),
                chapters.stream()
                        .map(chapter -> ((Map<?, ?>) chapter).get("book"))
                        .toList());
    }

    /** And the day that it ends, until when a book is kept. */
    @Test
    void aBookIsKeptFromTheEndOfItsPeriod() {
        service.book("Central Bedfordshire", "risk-matrix", "2015-16");
        service.submit(BOOK, MATRIX, 0);

        var due = Commands.run("retention", "--data", data.toString(), "due", "--years", "8");

        assertTrue(due.out().contains(BOOK), due.out() + due.err());
    }

    /** Its days are those that the next period's figures are compared with. */
    @Test
    void theNextPeriodFindsTheFiguresItIsComparedWith() throws IOException {
        byte[] quarter = withoutNames(TestWorkbooks.example("crime-performance", "charnwood-2019-20-q1"));
        String first = service.book("Charnwood", "crime-performance", "2019-20 Q1");
        service.submit(first, quarter, 0);

        var started = service.postJson("/api/books/" + first + "/next", "{\"period\":\"2020-21 Q1\"}");

        assertEquals(201, started.status(), started::text);
        String later = (String) ((Map<?, ?>) started.json().get("book")).get("id");
        byte[] next =
                service.get("/api/books/" + later + "/versions/1/workbook").bytes();
        assertEquals(figure(quarter, 3), figure(next, 2), "what was current is what it is compared with");
    }

    private static double figure(byte[] workbook, int column) throws IOException {
        try (var opened = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            return opened.getSheet("Crime performance")
                    .getRow(5)
                    .getCell(column)
                    .getNumericCellValue();
        }
    }

    private static byte[] withoutNames(byte[] workbook) {
        return TestWorkbooks.matched(workbook, "xl/workbook.xml", "(?s)<definedNames>.*</definedNames>", "");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
