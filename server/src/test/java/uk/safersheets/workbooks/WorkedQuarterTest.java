package uk.safersheets.workbooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.Repository;
import uk.safersheets.SlowTest;
import uk.safersheets.cli.Commands;
import uk.safersheets.web.RunningService;

/** A quarter from two public files to an approved workbook, as docs/analysts.md walks through it. */
@SlowTest
class WorkedQuarterTest {
    private static final Path TEMPLATE = Repository.file("workbooks/crime-performance");
    private static final Path PUBLIC = TEMPLATE.resolve("examples/public");
    private static final String SHEET = "Crime performance";
    private static final int HEADINGS = 4;

    /** Before, now and change in percent, as figure 1 of the report of 10 September 2019 has them. */
    private static final Map<String, List<Double>> PUBLISHED = new LinkedHashMap<>();

    static {
        PUBLISHED.put("All Crime", List.of(3350.0, 3289.0, -0.018));
        PUBLISHED.put("Violence with Injury", List.of(252.0, 218.0, -0.135));
        PUBLISHED.put("Burglary – Residential", List.of(248.0, 205.0, -0.173));
        PUBLISHED.put("Burglary – Business", List.of(105.0, 69.0, -0.343));
        PUBLISHED.put("Theft of Vehicles", List.of(81.0, 75.0, -0.074));
        PUBLISHED.put("Theft from Vehicles", List.of(225.0, 252.0, 0.12));
        PUBLISHED.put("Robbery", List.of(29.0, 32.0, 0.103));
        PUBLISHED.put("Cycle Theft", List.of(111.0, 53.0, -0.523));
        PUBLISHED.put("Shoplifting", List.of(353.0, 213.0, -0.397));
    }

    @Test
    void endsWithThePublishedFiguresApprovedAndTheirSourcesBesideThem(@TempDir Path folder) throws IOException {
        var data = folder.resolve("data");
        var started = folder.resolve("quarter.xlsx");
        var filled = folder.resolve("filled.xlsx");
        run(
                "import",
                "home-office",
                PUBLIC + "/home-office-layout-charnwood.csv",
                "--by",
                "label",
                "--data",
                "" + data);
        run("import", "population", PUBLIC + "/nomis-layout-mid-2016.csv", "--data", "" + data);
        run("template", "build", "" + TEMPLATE, "--example", PUBLIC + "/quarter-to-fill.yaml", "-o", "" + started);

        var said = run("recalculate", "" + started, "-o", "" + filled, "--figures", "--data", "" + data);

        assertTrue(said.contains(" figures were filled in in "), said);
        assertEquals(PUBLISHED, figures(filled));
        try (var service = new RunningService(data)) {
            approve(service, Files.readAllBytes(filled));
        }
    }

    private static void approve(RunningService service, byte[] workbook) {
        String book = service.book("Charnwood", "crime-performance", "2019-20 Q1");
        var kept = service.submit(book, workbook, 0, "Submitted-By", "Analyst, Charnwood");
        assertEquals(201, kept.status(), kept::text);
        service.explainQueries(book, 1);
        for (var step : List.of("submission", "approval")) {
            String who = step.equals("approval") ? "Manager, Charnwood" : "Analyst, Charnwood";
            var taken = service.postJson("/api/books/" + book + "/versions/1/" + step, "{}", "Submitted-By", who);
            assertEquals(200, taken.status(), taken::text);
        }
    }

    private static Map<String, List<Double>> figures(Path workbook) throws IOException {
        var figures = new LinkedHashMap<String, List<Double>>();
        try (var book = new XSSFWorkbook(Files.newInputStream(workbook))) {
            var sheet = book.getSheet(SHEET);
            for (int at = HEADINGS + 1; PUBLISHED.size() > figures.size(); at++) {
                var row = sheet.getRow(at);
                var source = cell(row, "Figures from").getStringCellValue();
                assertTrue(source.startsWith("Home Office tables, import 1 of "), source);
                figures.put(
                        row.getCell(0).getStringCellValue(),
                        List.of(
                                cell(row, "Previous").getNumericCellValue(),
                                cell(row, "Current").getNumericCellValue(),
                                cell(row, "Change %").getNumericCellValue()));
            }
        }
        return figures;
    }

    private static Cell cell(Row row, String heading) {
        for (var known : row.getSheet().getRow(HEADINGS)) {
            if (heading.equals(known.toString())) {
                return row.getCell(known.getColumnIndex());
            }
        }
        throw new IllegalArgumentException(heading);
    }

    private static String run(String... command) {
        var ran = Commands.run(command);
        assertEquals(0, ran.status(), ran.err() + ran.out());
        return ran.out();
    }
}
