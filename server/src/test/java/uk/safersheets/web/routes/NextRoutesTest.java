package uk.safersheets.web.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.SlowTest;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.api.Json;
import uk.safersheets.app.book.NextPeriod;
import uk.safersheets.web.RunningService;
import uk.safersheets.web.StoreOnce;

/** From one period to the next, and from one template version to a newer one. */
@SlowTest
class NextRoutesTest {
    private static final byte[] CRIME = TestWorkbooks.example("crime-performance", "central-bedfordshire-2013-14");
    private static final byte[] MATRIX = TestWorkbooks.example("risk-matrix", "central-bedfordshire-2015-16");
    private static final String ANALYST = "Analyst, Central Bedfordshire";

    private static final StoreOnce TWO_BOOKS = StoreOnce.of(NextRoutesTest::fill);

    private Path data;
    private RunningService service;
    private String crime;
    private String matrix;

    @BeforeEach
    void start(@TempDir Path folder) {
        data = folder;
        service = TWO_BOOKS.running(data);
        crime = service.book("Central Bedfordshire", "crime-performance", "October 2013 to September 2014");
        matrix = service.book("Central Bedfordshire", "risk-matrix", "2015-16");
    }

    private static void fill(RunningService service) {
        String figures = service.book("Central Bedfordshire", "crime-performance", "October 2013 to September 2014");
        service.submit(figures, CRIME, 0, "Submitted-By", ANALYST);
        String scores = service.book("Central Bedfordshire", "risk-matrix", "2015-16");
        service.submit(scores, MATRIX, 0, "Submitted-By", ANALYST);
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
    void countsOfPeriodsThatHaveNamesGoAlongAndWhatWasPrintedOfThemDoesNot() throws IOException {
        byte[] charnwood = TestWorkbooks.example("crime-performance", "charnwood-2019-20-q1");
        String book = service.book("Charnwood", "crime-performance", "2019-20 Q1");
        service.submit(book, charnwood, 0, "Submitted-By", "Analyst, Charnwood");

        var started = next(book, "2019-20 Q2");

        try (var before = open(charnwood);
                var after = workbook(started)) {
            for (int row = 5; row < 47; row++) {
                for (int column = 0; column < 6; column++) {
                    assertEquals(
                            cell(before, "Areas", row, column).toString(),
                            cell(after, "Areas", row, column).toString());
                }
                assertEquals("", cell(after, "Areas", row, 11).toString(), "Published % starts blank");
            }
            assertEquals(
                    cell(before, "Periods", 8, 1).toString(),
                    cell(after, "Periods", 8, 1).toString());
        }
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

    /** The first quarter compares with the first quarter of the year before, so the second does too. */
    @Test
    void aQuarterComparesWithTheSameQuarterAYearBefore() throws IOException {
        byte[] quarter = TestWorkbooks.example("crime-performance", "charnwood-2019-20-q1");
        String first = service.book("Charnwood", "crime-performance", "2019-20 Q1");
        service.submit(first, quarter, 0, "Submitted-By", ANALYST);

        var alone = next(first, null);
        assertEquals("2019-20 Q2", ((Map<?, ?>) alone.get("book")).get("period"));
        var moved = entries(alone, "moved");
        assertTrue(moved.contains(List.of("PeriodStart", serial("2019-07-01"))), moved::toString);
        assertTrue(moved.contains(List.of("PeriodEnd", serial("2019-09-30"))));
        assertTrue(moved.contains(List.of("ComparisonStart", serial("2018-07-01"))));
        assertTrue(moved.contains(List.of("ComparisonEnd", serial("2018-09-30"))));
        try (var after = workbook(alone)) {
            assertEquals(
                    "", cell(after, "Crime performance", 5, 2).toString(), "nobody has the second quarter of 2018");
        }
        var findings = service.get("/api/books/charnwood.crime-performance.2019-20-q2/versions/1/findings")
                .text();
        assertFalse(findings.contains("\"V012\""), findings);

        var later = next(first, "2020-21 Q1");
        try (var before = open(quarter);
                var after = workbook(later)) {
            for (int row = 5; row < 14; row++) {
                assertEquals(
                        cell(before, "Crime performance", row, 3).getNumericCellValue(),
                        cell(after, "Crime performance", row, 2).getNumericCellValue(),
                        "the year before of 2020-21 Q1 is in this very book");
            }
        }
        assertTrue(entries(later, "moved").contains(List.of("ComparisonStart", serial("2019-04-01"))));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2027-28 Q1,            2027-04-01, 2027-06-30",
        "Q4 2027/28,            2028-01-01, 2028-03-31",
        "2027-28,               2027-04-01, 2028-03-31",
        "February 2028,         2028-02-01, 2028-02-29",
        "Oct 2027 to Mar 2028,  2027-10-01, 2028-03-31"
    })
    void aNameMeansItsDates(String period, String from, String to) {
        String first = service.book("Charnwood", "crime-performance", "2019-20 Q1");
        service.submit(
                first, TestWorkbooks.example("crime-performance", "charnwood-2019-20-q1"), 0, "Submitted-By", ANALYST);

        var moved = entries(next(first, period), "moved");

        assertTrue(moved.contains(List.of("PeriodStart", serial(from))), moved::toString);
        assertTrue(moved.contains(List.of("PeriodEnd", serial(to))), moved::toString);
    }

    @Test
    void asksWhatFiguresAreComparedWithWhereTheDatesDoNotTell() throws IOException {
        byte[] odd = changed(
                TestWorkbooks.example("crime-performance", "charnwood-2019-20-q1"),
                book -> cell(book, "Details", 10, 1).setCellValue(serial("2018-05-30")));
        String first = service.book("Charnwood", "crime-performance", "2019-20 Q1");
        service.submit(first, odd, 0, "Submitted-By", ANALYST);

        service.postJson("/api/books/" + first + "/next", "{}").problem(422, "comparison-required");
        service.postJson("/api/books/" + first + "/next", "{\"comparison\":\"last-year\"}")
                .problem(422, "comparison-required");
        var answer = service.postJson("/api/books/" + first + "/next", "{\"comparison\":\"period-before\"}");

        assertEquals(201, answer.status(), answer::text);
        assertTrue(entries(answer.json(), "moved").contains(List.of("ComparisonEnd", serial("2019-06-30"))));
    }

    @Test
    void anActionKeepsItsDayItsMoneyAndItsTargetAndAClosedOneItsClosing() throws IOException {
        byte[] plan = TestWorkbooks.example("action-plan", "north-bedfordshire-2008-09-actions");
        byte[] filled = changed(plan, book -> {
            for (int row : new int[] {5, 6}) {
                cell(book, "Actions", row, heading(book, "Actions", "Due")).setCellValue(serial("2009-02-28"));
                cell(book, "Actions", row, heading(book, "Actions", "Cost")).setCellValue(1250.5);
                cell(book, "Actions", row, heading(book, "Actions", "Baseline")).setCellValue(40);
                cell(book, "Actions", row, heading(book, "Actions", "Target")).setCellValue(30);
                cell(book, "Actions", row, heading(book, "Actions", "Actual")).setCellValue(35);
            }
            cell(book, "Actions", 6, heading(book, "Actions", "Closed on")).setCellValue(serial("2009-01-31"));
            cell(book, "Actions", 6, heading(book, "Actions", "Outcome")).setCellValue("Ten fewer repeat victims.");
        });
        String book = service.book("North Bedfordshire", "action-plan", "2008-09");
        service.submit(book, filled, 0, "Submitted-By", ANALYST);

        try (var after = workbook(next(book, null))) {
            for (int row : new int[] {5, 6}) {
                assertEquals(serial("2009-02-28"), number(after, row, "Due"));
                assertEquals(1250.5, number(after, row, "Cost"));
                assertEquals(40, number(after, row, "Baseline"));
                assertEquals(30, number(after, row, "Target"));
                assertEquals("", text(after, "Actions", row, "Actual"), "the figure of the year that ended");
            }
            assertEquals(
                    "",
                    cell(after, "Actions", 5, heading(after, "Actions", "Closed on"))
                            .toString());
            assertEquals(serial("2009-01-31"), number(after, 6, "Closed on"));
            assertEquals(
                    "Ten fewer repeat victims.",
                    cell(after, "Actions", 6, heading(after, "Actions", "Outcome"))
                            .toString());
            assertEquals(
                    "Closed",
                    cell(after, "Actions", 6, heading(after, "Actions", "Standing"))
                            .getStringCellValue());
        }
    }

    @Test
    void aRatingMovesToBeforeAndAChildWhoLeftStaysBehind() throws IOException {
        byte[] cases = TestWorkbooks.example("youth-risk", "charnwood-2019-20-q1-youth-cases");
        byte[] filled = changed(
                cases,
                book -> cell(book, "Cases", 6, heading(book, "Cases", "Left on"))
                        .setCellValue(serial("2019-06-30")));
        String book = service.book("Charnwood", "youth-risk", "2019-20 Q1");
        service.submit(book, filled, 0, "Submitted-By", ANALYST);

        try (var before = open(filled);
                var after = workbook(next(book, null))) {
            for (String domain : List.of("Re-offending", "Harm to others", "Harm to self")) {
                assertEquals(
                        cell(before, "Cases", 5, heading(before, "Cases", domain))
                                .toString(),
                        cell(after, "Cases", 5, heading(after, "Cases", domain + " before"))
                                .toString());
                assertEquals(
                        "",
                        cell(after, "Cases", 5, heading(after, "Cases", domain)).toString());
            }
            assertFalse(cell(after, "Cases", 5, heading(after, "Cases", "Re-offending before"))
                    .toString()
                    .isEmpty());
            var left = cell(before, "Cases", 6, 0).toString();
            for (int row = 5; row < 20; row++) {
                assertFalse(left.equals(cell(after, "Cases", row, 0).toString()), left + " left");
            }
        }
    }

    @Test
    void aRiskKeepsItsScoresAndAClosedOneStaysBehind() throws IOException {
        byte[] risks = TestWorkbooks.example("risk-register", "northmoor-2026-27-q1-risks");
        String book = service.book("Northmoor", "risk-register", "2026-27 Q1");
        service.submit(book, risks, 0, "Submitted-By", ANALYST);

        var started = next(book, null);

        try (var before = open(risks);
                var after = workbook(started)) {
            for (String score : List.of("Residual likelihood", "Residual impact")) {
                String was = cell(before, "Risks", 5, heading(before, "Risks", score))
                        .toString();
                assertEquals(
                        was,
                        cell(after, "Risks", 5, heading(after, "Risks", score)).toString());
                assertEquals(
                        was,
                        cell(after, "Risks", 5, heading(after, "Risks", score + " before"))
                                .toString());
            }
            assertEquals("R09", cell(after, "Risks", 13, 0).toString());
            assertEquals("", cell(after, "Risks", 14, 0).toString(), "R10 is closed");
        }
        assertFalse(((String) ((Map<?, ?>) started.get("book")).get("period")).isEmpty());
    }

    @Test
    void aCarriedFigureThatWasChangedIsAQueryThatNamesBoth() throws IOException {
        var started = next(crime, "October 2014 to September 2015");
        String book = (String) ((Map<?, ?>) started.get("book")).get("id");
        byte[] first =
                service.get("/api/books/" + book + "/versions/1/workbook").bytes();
        double was;
        try (var before = open(first)) {
            was = cell(before, "Crime performance", 5, 2).getNumericCellValue();
        }
        byte[] changed = changed(
                first, workbook -> cell(workbook, "Crime performance", 5, 2).setCellValue(1200));
        byte[] marked = changed(changed, workbook -> {
            int notes = heading(workbook, "Crime performance", "Notes");
            cell(workbook, "Crime performance", 5, notes).setCellValue("[r] The force corrected its count.");
        });

        assertEquals(List.of(), held(first));
        assertEquals(
                List.of(String.format("V227 query You reported %,.0f; now 1,200. Mark it [r] and say why.", was)),
                held(changed));
        assertEquals(List.of(), held(marked), "marked and explained in the row itself");
        service.submit(book, changed, 1, "Submitted-By", ANALYST);
        var kept = service.get("/api/books/" + book + "/versions/2/findings").text();
        assertTrue(kept.contains("now 1,200."), kept);
    }

    /** What a check says of figures that were reported before. */
    private List<String> held(byte[] workbook) {
        var check = service.post("/api/check", workbook, "Content-Type", RunningService.XLSX)
                .json();
        return ((List<?>) check.get("findings"))
                .stream()
                        .map(finding -> (Map<?, ?>) finding)
                        .filter(finding -> Set.of("V023", "V227").contains(finding.get("ruleId")))
                        .map(finding -> finding.get("ruleId") + " " + finding.get("severity") + " "
                                + finding.get("message") + " " + finding.get("fix"))
                        .toList();
    }

    /** A score of this year beside the reason of last year would look as if somebody had given it. */
    @Test
    void noRationaleStandsBesideScoresThatNobodyGave() throws IOException {
        byte[] filled = changed(
                MATRIX,
                book -> cell(book, "Risk matrix", 5, heading(book, "Risk matrix", "Rationale"))
                        .setCellValue("Reports rose by a third."));
        assertEquals(
                201, service.submit(matrix, filled, 1, "Submitted-By", ANALYST).status());

        var started = next(matrix, null);

        assertTrue(entries(started, "left").contains(List.of("Rationale", "Reports rose by a third.")));
        try (var after = workbook(started)) {
            assertEquals(
                    "",
                    cell(after, "Risk matrix", 5, heading(after, "Risk matrix", "Rationale"))
                            .toString());
        }
    }

    /** What an issue is measured by holds next year; the figures and what became of last year's issues do not. */
    @Test
    void linksBetweenBooksGoAlongAndTheFiguresOfTheYearDoNot() throws IOException {
        byte[] filled = changed(MATRIX, book -> {
            cell(book, "Left out", 5, 0).setCellValue("Graffiti");
            cell(book, "Left out", 5, 1).setCellValue("Part of Criminal Damage now.");
        });
        assertEquals(
                201, service.submit(matrix, filled, 1, "Submitted-By", ANALYST).status());
        try (var after = workbook(next(matrix, null))) {
            assertEquals("Domestic Abuse", text(after, "Linked figures", 6, "Issue"));
            assertEquals("Domestic Violence Crimes", text(after, "Linked figures", 6, "Crime type"));
            for (String heading : List.of("Count before", "Count now", "Source")) {
                assertEquals("", text(after, "Linked figures", 6, heading), heading);
            }
            assertEquals("", text(after, "Left out", 5, "Issue"));
        }

        byte[] plan = changed(TestWorkbooks.example("action-plan", "north-bedfordshire-2008-09-actions"), book -> {
            cell(book, "Priorities", 5, heading(book, "Priorities", "Issue in the matrix"))
                    .setCellValue("Most Serious Violence");
            cell(book, "Priorities", 6, heading(book, "Priorities", "Reason")).setCellValue("Residents ask for it.");
        });
        String book = service.book("North Bedfordshire", "action-plan", "2008-09");
        service.submit(book, plan, 0, "Submitted-By", ANALYST);
        try (var after = workbook(next(book, null))) {
            assertEquals("Most Serious Violence", text(after, "Priorities", 5, "Issue in the matrix"));
            assertEquals("Residents ask for it.", text(after, "Priorities", 6, "Reason"));
        }
    }

    private static String text(XSSFWorkbook book, String sheet, int row, String heading) {
        return cell(book, sheet, row, heading(book, sheet, heading)).toString();
    }

    private static int serial(String day) {
        return (int) DateUtil.getExcelDate(LocalDate.parse(day));
    }

    private static double number(XSSFWorkbook book, int row, String heading) {
        return cell(book, "Actions", row, heading(book, "Actions", heading)).getNumericCellValue();
    }

    private static int heading(XSSFWorkbook book, String sheet, String heading) {
        for (var cell : book.getSheet(sheet).getRow(4)) {
            if (heading.equals(cell.toString())) {
                return cell.getColumnIndex();
            }
        }
        throw new IllegalArgumentException(heading);
    }

    private static byte[] changed(byte[] workbook, Consumer<XSSFWorkbook> change) throws IOException {
        try (var book = open(workbook);
                var out = new ByteArrayOutputStream()) {
            change.accept(book);
            book.write(out);
            return out.toByteArray();
        }
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
        String fund = explainedFund();

        var started = next(fund, "2020-21 CI001");

        assertEquals(1, started.get("explanations"));
        assertEquals(
                "Two groups of young people.",
                alike((String) ((Map<?, ?>) started.get("book")).get("id")).get("explanation"));
    }

    /** The book, its first version and the explanations that still hold come together or not at all. */
    @Test
    void nothingIsLeftOfABookThatCouldNotBeStartedWhole() throws SQLException {
        String fund = explainedFund();
        try (var store = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("safersheets.db"));
                var statement = store.createStatement()) {
            statement.execute(
                    "CREATE TRIGGER full BEFORE INSERT ON explanation BEGIN SELECT raise(ABORT, 'full'); END");

            var refused = service.postJson("/api/books/" + fund + "/next", "{\"period\":\"2020-21 CI001\"}");
            assertTrue(refused.status() >= 500, refused::text);
            assertEquals(
                    404,
                    service.get("/api/books/charnwood.funding-allocation.2020-21-ci001")
                            .status());

            statement.execute("DROP TRIGGER full");
        }
        assertEquals(1, next(fund, "2020-21 CI001").get("explanations"));
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
        String newest = Integer.toString(service.newest("risk-matrix"));
        assertEquals(newest, list.get("templateVersion"));
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
        assertEquals(newest, kept.json().get("templateVersion"));
        var compared = service.get("/api/books/" + matrix + "/compare").json();
        assertEquals(List.of(), compared.get("fields"), "nothing that was entered changed");
    }

    /** A fund's book in which a query is explained. */
    private String explainedFund() {
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
                        .header("If-Match", service.etag(fund))
                        .header("Submitted-By", ANALYST)
                        .PUT(BodyPublishers.ofString(Json.text(Map.of("explanations", List.of(query))))));
        assertEquals(200, explained.status(), explained::text);
        return fund;
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
