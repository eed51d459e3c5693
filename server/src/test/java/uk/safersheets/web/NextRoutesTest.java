package uk.safersheets.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.app.NextPeriod;
import uk.safersheets.json.Json;

/** From one period to the next, and from one template version to a newer one. */
class NextRoutesTest {
    private static final byte[] CRIME = TestWorkbooks.example("crime-performance", "central-bedfordshire-2013-14");
    private static final byte[] MATRIX = TestWorkbooks.example("risk-matrix", "central-bedfordshire-2015-16");
    private static final String ANALYST = "Analyst, Central Bedfordshire";

    private RunningService service;
    private String crime;
    private String matrix;

    @BeforeEach
    void start(@TempDir Path data) {
        service = new RunningService(data);
        crime = service.book("Central Bedfordshire", "crime-performance", "October 2013 to September 2014");
        service.submit(crime, CRIME, 0, "Submitted-By", ANALYST);
        matrix = service.book("Central Bedfordshire", "risk-matrix", "2015-16");
        service.submit(matrix, MATRIX, 0, "Submitted-By", ANALYST);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void whatWasCurrentIsPreviousWithItsSourceAndLocked() throws IOException {
        var started = next(crime, "October 2014 to September 2015");

        assertEquals(ANALYST, ((Map<?, ?>) started.get("version")).get("author"));
        try (var before = open(CRIME);
                var after = workbook(started)) {
            for (int row = 5; row < 17; row++) {
                var was = cell(before, "Crime performance", row, 3);
                var is = cell(after, "Crime performance", row, 2);
                assertEquals(was.getNumericCellValue(), is.getNumericCellValue());
                assertEquals("", cell(after, "Crime performance", row, 3).toString(), "Current starts blank");
                assertTrue(is.getCellStyle().getLocked());
                assertEquals(
                        "From version 1 of " + crime + ", October 2013 to September 2014.",
                        is.getCellComment().getString().getString());
            }
            assertFalse(cell(after, "Crime performance", 5, 3).getCellStyle().getLocked());
        }
        var book = (Map<?, ?>) started.get("book");
        assertEquals("October 2014 to September 2015", book.get("period"));
        var moved = entries(started, "moved");
        assertTrue(moved.contains(List.of("Period", "October 2014 to September 2015")));
        assertTrue(moved.contains(List.of("PeriodStart", 41_913)), "1 October 2014");
        assertTrue(moved.contains(List.of("PeriodEnd", 42_277)), "30 September 2015");
        assertTrue(moved.contains(List.of("ComparisonStart", 41_548)));
        assertTrue(moved.contains(List.of("ComparisonEnd", 41_912)));
        assertTrue(entries(started, "left").contains(List.of("PreparedBy", ANALYST)));
    }

    @Test
    void everyEntryIsEitherCarriedOrSaidToBeLeft() {
        var carried = (Map<?, ?>) next(matrix, null).get("carried");

        assertEquals(
                Set.of("Issue", "Term", "Meaning", "A high score means"),
                columns(carried, "moved", "RiskMatrix", "Decisions", "Glossary", "Criteria"));
        var left = columns(carried, "left", "RiskMatrix", "Decisions");
        assertTrue(left.containsAll(List.of("Cost Impact", "CSP Knowledge", "Decision", "Reason")), left::toString);
        long scores = ((List<?>) carried.get("left"))
                .stream()
                        .map(one -> (Map<?, ?>) one)
                        .filter(one -> "Cost Impact".equals(one.get("column")))
                        .count();
        assertEquals(29, scores, "one for each issue");
    }

    @ParameterizedTest
    @CsvSource({"2015-16, 2016-17", "2019-20 Q1, 2019-20 Q2", "2019-20 Q4, 2020-21 Q1", "1999-00, 2000-01"})
    void namesThePeriodAfter(String before, String after) {
        assertEquals(after, NextPeriod.nameAfter(before).orElseThrow());
    }

    @Test
    void asksForAPeriodItCannotTell() {
        service.postJson("/api/books/" + crime + "/next", "{}").problem(422, "period-required");
    }

    @Test
    void refusesAPeriodThatNamesNoBook() {
        for (String period : List.of("...", "2".repeat(101))) {
            service.postJson("/api/books/" + crime + "/next", Json.text(Map.of("period", period)))
                    .problem(422, "unusable-book");
        }
    }

    @Test
    void startsABookOnce() {
        next(matrix, "2016-17");

        var refused = service.postJson("/api/books/" + matrix + "/next", "{}").problem(409, "already-started");

        assertEquals("central-bedfordshire.risk-matrix.2016-17", refused.get("book"));
        assertEquals(
                1,
                service.get("/api/books/central-bedfordshire.risk-matrix.2016-17")
                        .json()
                        .get("versions"));
    }

    @Test
    void anExplanationThatStillHoldsTravels() {
        byte[] funding = TestWorkbooks.replaced(
                TestWorkbooks.example("funding-allocation", "charnwood-2019-20-ci001"),
                "xl/sharedStrings.xml",
                "Go Getta Engagement",
                "Go Getta Desires");
        String fund = service.book("Charnwood", "funding-allocation", "2019-20 CI001");
        service.submit(fund, funding, 0, "Submitted-By", ANALYST);
        var query = alike(fund);
        query.put("explanation", "Two groups of young people.");
        var explained = service.ask(
                "/api/books/" + fund + "/explanations",
                request -> request.header("Content-Type", "application/json")
                        .header("Submitted-By", ANALYST)
                        .PUT(BodyPublishers.ofString(Json.text(Map.of("explanations", List.of(query))))));
        assertEquals(200, explained.status(), explained::text);

        var started = next(fund, "2020-21 CI001");

        assertEquals(1, started.get("explanations"));
        assertEquals(
                "Two groups of young people.",
                alike((String) ((Map<?, ?>) started.get("book")).get("id")).get("explanation"));
    }

    @Test
    void movesAnOldSubmissionToANewerTemplateVersion() throws IOException {
        byte[] newer = TestWorkbooks.replaced(
                TestWorkbooks.template("risk-matrix"), "xl/sharedStrings.xml", "Risk matrix", "Risk Matrix");
        assertEquals(
                201,
                service.post("/api/templates", newer, "Content-Type", RunningService.XLSX)
                        .status());

        String path = "/api/books/" + matrix + "/versions/1/moved";
        var list = service.get(path + "?format=json").json();
        assertEquals("2", list.get("templateVersion"));
        assertEquals(List.of(), list.get("left"));
        byte[] moved = service.get(path).bytes();
        try (var before = open(MATRIX);
                var after = open(moved)) {
            for (int row = 5; row < 34; row++) {
                for (int column = 0; column < 13; column++) {
                    assertEquals(
                            cell(before, "Risk matrix", row, column).toString(),
                            cell(after, "Risk matrix", row, column).toString());
                }
            }
        }
        var kept = service.submit(matrix, moved, 1, "Submitted-By", ANALYST);
        assertEquals(201, kept.status(), kept::text);
        assertEquals("2", kept.json().get("templateVersion"));
        var compared = service.get("/api/books/" + matrix + "/compare").json();
        assertEquals(List.of(), compared.get("fields"), "nothing that was entered changed");
    }

    private Map<?, ?> next(String book, String period) {
        String body = period == null ? "{}" : Json.text(Map.of("period", period));
        var answer = service.postJson("/api/books/" + book + "/next", body, "Submitted-By", ANALYST);
        assertEquals(201, answer.status(), answer::text);
        return answer.json();
    }

    /** The query about two lines whose names look alike. */
    @SuppressWarnings("unchecked")
    private Map<String, Object> alike(String book) {
        var findings =
                service.get("/api/books/" + book + "/versions/1/findings").json();
        return new HashMap<>(((List<Map<String, Object>>) findings.get("findings"))
                .stream()
                        .filter(finding -> "V309".equals(finding.get("ruleId")))
                        .findFirst()
                        .orElseThrow());
    }

    private static Set<Object> columns(Map<?, ?> carried, String part, String... tables) {
        var columns = new LinkedHashSet<Object>();
        for (var one : (List<?>) carried.get(part)) {
            if (Arrays.asList(tables).contains(((Map<?, ?>) one).get("table"))) {
                columns.add(((Map<?, ?>) one).get("column"));
            }
        }
        return columns;
    }

    private static List<List<Object>> entries(Map<?, ?> started, String part) {
        return ((List<?>) ((Map<?, ?>) started.get("carried")).get(part))
                .stream()
                        .map(one -> (Map<?, ?>) one)
                        .map(one -> List.<Object>of(one.get("column"), one.get("value")))
                        .toList();
    }

    private XSSFWorkbook workbook(Map<?, ?> started) throws IOException {
        String book = (String) ((Map<?, ?>) started.get("book")).get("id");
        return open(service.get("/api/books/" + book + "/versions/1/workbook").bytes());
    }

    private static XSSFWorkbook open(byte[] bytes) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }

    private static Cell cell(XSSFWorkbook workbook, String sheet, int row, int column) {
        return workbook.getSheet(sheet).getRow(row).getCell(column);
    }
}
