package uk.safersheets.web.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.SlowTest;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.web.RunningService;

/** What a partnership still owes goes along into the next period, and what is done stays behind. */
@SlowTest
class CarriedReturnsTest {
    private RunningService service;

    @BeforeEach
    void start(@TempDir Path data) {
        service = new RunningService(data);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void openRecommendationsGoAlongWithWhatWasSaidOfThem() throws IOException {
        var after = next(
                "Central Bedfordshire",
                "recommendations",
                "2015-16",
                TestWorkbooks.example("recommendations", "central-bedfordshire-2015-16-recommendations"));
        var sheet = after.getSheet("Recommendations");

        assertEquals(List.of("R01", "R02", "R03", "R05", "R06", "R07", "R08"), column(sheet, "Ref"));
        assertEquals(
                "A charity leads the programme for Bedfordshire from 1 April 2014",
                column(sheet, "Progress before").get(1));
        assertEquals("", column(sheet, "Progress").get(1), "nobody has said anything yet");
        assertEquals("2012-13", column(sheet, "Made in").get(0));
        assertEquals("31/03/2016", column(sheet, "Due").get(4));
        assertEquals("Community Safety Partnership", column(sheet, "Owner").get(4));
    }

    @Test
    void aFigureBecomesTheFigureBeforeAndAStepThatIsDoneStaysBehind() throws IOException {
        var after = next("South Oxfordshire and Vale of White Horse", "panel-return", "2016-17", withOneStepDone());
        var highlights = after.getSheet("Highlights");

        assertEquals("9895.0", column(highlights, "Figure before").get(0));
        assertEquals("", column(highlights, "Figure").get(0));
        assertEquals("", column(highlights, "What happened").get(0));
        assertEquals(
                "Recorded crime, without fraud", column(highlights, "Measure").get(0));
        assertEquals(List.of("N02"), column(after.getSheet("Next steps"), "Ref"));
        assertEquals(4, column(after.getSheet("Priorities"), "Priority").size());
        assertEquals(List.of("here"), column(after.getSheet("Links"), "Address"));
    }

    private static byte[] withOneStepDone() throws IOException {
        try (var book = open(TestWorkbooks.example("panel-return", "south-and-vale-2016-17-panel"));
                var out = new ByteArrayOutputStream()) {
            var steps = book.getSheet("Next steps");
            steps.getRow(5)
                    .getCell(heading(steps, "Done on"))
                    .setCellValue(DateUtil.getExcelDate(LocalDate.parse("2017-03-31")));
            book.write(out);
            return out.toByteArray();
        }
    }

    private XSSFWorkbook next(String partnership, String template, String period, byte[] filled) throws IOException {
        String book = service.book(partnership, template, period);
        service.submit(book, filled, 0, "Submitted-By", "Analyst");
        var started = service.postJson("/api/books/" + book + "/next", "{}", "Submitted-By", "Analyst");
        assertEquals(201, started.status(), started::text);
        String id = (String) ((Map<?, ?>) started.json().get("book")).get("id");
        return open(service.get("/api/books/" + id + "/versions/1/workbook").bytes());
    }

    /** What stands under a heading, of the rows that have a key. */
    private static List<String> column(XSSFSheet sheet, String heading) {
        List<String> held = new ArrayList<>();
        for (int row = 5; row <= sheet.getLastRowNum(); row++) {
            var key = sheet.getRow(row).getCell(0);
            if (key != null && !key.toString().isEmpty()) {
                held.add(sheet.getRow(row).getCell(heading(sheet, heading)).toString());
            }
        }
        return held;
    }

    private static int heading(XSSFSheet sheet, String heading) {
        for (var cell : sheet.getRow(4)) {
            if (heading.equals(cell.toString())) {
                return cell.getColumnIndex();
            }
        }
        throw new IllegalArgumentException(heading);
    }

    private static XSSFWorkbook open(byte[] bytes) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }
}
