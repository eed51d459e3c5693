package uk.safersheets.web.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.SlowTest;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.api.Json;
import uk.safersheets.web.RunningService;
import uk.safersheets.web.StoreOnce;

@SlowTest
class HistoryRoutesTest {
    private static final byte[] MATRIX = TestWorkbooks.example("risk-matrix", "central-bedfordshire-2015-16");
    private static final String CRITERION = "Performance issue - deteriorating";

    private static final StoreOnce THREE_VERSIONS = StoreOnce.of(HistoryRoutesTest::fill);

    private RunningService service;
    private String book;

    @BeforeEach
    void start(@TempDir Path data) {
        service = THREE_VERSIONS.running(data);
        book = service.book("Central Bedfordshire", "risk-matrix", "2015-16");
    }

    private static void fill(RunningService service) {
        String book = service.book("Central Bedfordshire", "risk-matrix", "2015-16");
        service.submit(book, MATRIX, 0, "Submitted-By", "Analyst");
        service.submit(
                book,
                TestWorkbooks.scored(MATRIX, "B6", 5),
                1,
                "Submitted-By",
                "Officer in Fire",
                "Submission-Note",
                "Two more referrals");
        service.submit(book, TestWorkbooks.scored(TestWorkbooks.scored(MATRIX, "B6", 1), "C30", 5), 2);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void comparesTheLastTwoVersionsUnlessToldOtherwise() {
        var last = service.get("/api/books/" + book + "/compare").json();
        assertEquals(
                last, service.get("/api/books/" + book + "/compare?from=2&to=3").json());
        assertEquals(2, ((Map<?, ?>) last.get("summary")).get("entered"));

        var first = service.get("/api/books/" + book + "/compare?from=1&to=2").json();
        assertEquals(1, ((Map<?, ?>) first.get("summary")).get("entered"));
        var backwards =
                service.get("/api/books/" + book + "/compare?from=2&to=1").json();
        assertEquals(1, ((Map<?, ?>) backwards.get("summary")).get("entered"));
    }

    @Test
    void givesTheChangesAsAWorkbook() {
        var report = service.get("/api/books/" + book + "/compare?from=1&to=2&format=xlsx");

        assertEquals(200, report.status());
        assertEquals(RunningService.XLSX, report.header("Content-Type"));
        assertEquals("attachment; filename=\"" + book + ".v1-v2.xlsx\"", report.header("Content-Disposition"));
        assertEquals('P', report.bytes()[0]);
    }

    @Test
    void answersForVersionsThatAreNotThere() {
        service.get("/api/books/" + book + "/compare?from=1&to=9").problem(404, "no-such-version");
        service.get("/api/books/" + book + "/compare?from=nine").problem(400, "malformed-header");
        service.get("/api/books/none/compare").problem(404, "no-such-book");
        String empty = service.book("Central Bedfordshire", "risk-matrix", "2016-17");
        service.get("/api/books/" + empty + "/compare").problem(404, "no-such-version");
    }

    /** An open workbook, laid beside a version: each cell where the workbook has it, with what the version says. */
    @Test
    void comparesAWorkbookWithAVersion() {
        byte[] open = TestWorkbooks.scored(MATRIX, "B6", 0);

        var compared = compareWith(2, open).json();

        var table = (Map<?, ?>) ((List<?>) compared.get("tables")).get(0);
        var cell = (Map<?, ?>) ((List<?>) table.get("changed"))
                .stream()
                        .filter(each -> "entered".equals(((Map<?, ?>) each).get("kind")))
                        .findFirst()
                        .orElseThrow();
        assertEquals(List.of("Risk matrix", "B6", 5, 0), values(cell, "sheet", "cell", "old", "new"));
        assertEquals(List.of(), compareWith(1, MATRIX).json().get("tables"));
    }

    @Test
    void comparesOnlyAWholeWorkbookOfTheTemplate() {
        compareWith(2, "Minutes".getBytes(StandardCharsets.UTF_8)).problem(422, "not-a-workbook");
        compareWith(2, TestWorkbooks.example("crime-performance", "charnwood-2019-20-q1"))
                .problem(422, "two-templates");
        compareWith(9, MATRIX).problem(404, "no-such-version");
    }

    private RunningService.Answer compareWith(int number, byte[] workbook) {
        return service.post(
                "/api/books/" + book + "/versions/" + number + "/compare",
                workbook,
                "Content-Type",
                RunningService.XLSX);
    }

    private static List<Object> values(Map<?, ?> from, String... names) {
        return Arrays.stream(names).<Object>map(from::get).toList();
    }

    @Test
    void tellsTheStoryOfACell() {
        var story = story("RiskMatrix", "Child Exploitation", CRITERION).json();

        assertEquals(List.of(), story.get("leftOut"));
        var chapters = (List<?>) story.get("chapters");
        assertEquals(3, chapters.size());
        assertChapter(chapters.get(0), 1, "found", null, 3, "Analyst");
        assertChapter(chapters.get(1), 2, "entered", 3, 5, "Officer in Fire");
        assertChapter(chapters.get(2), 3, "entered", 5, 1, "Unnamed officer");
        var second = (Map<?, ?>) chapters.get(1);
        assertEquals("Two more referrals", second.get("note"));
        var moved = ((List<?>) second.get("moved"))
                .stream().map(cell -> ((Map<?, ?>) cell).get("column")).toList();
        assertTrue(moved.contains("Total"), moved::toString);
    }

    @Test
    void tellsWhyATotalMoved() {
        var story = story("RiskMatrix", "Child Exploitation", "Total").json();

        var second = (Map<?, ?>) ((List<?>) story.get("chapters")).get(1);
        assertEquals("follows", second.get("event"));
        assertEquals(40, second.get("old"));
        assertEquals(42, second.get("new"));
        assertEquals(CRITERION, ((Map<?, ?>) ((List<?>) second.get("because")).get(0)).get("column"));
    }

    /** The words stand at the value they are about: not at the one after it, and no longer once they are taken back. */
    @Test
    void tellsWhatAnOfficerSaidOfTheValue() {
        explain("Listed in the county's order.");
        service.submit(book, TestWorkbooks.scored(MATRIX, "B19", 3), 3);

        assertEquals(Arrays.asList("Listed in the county's order.", null), explanations());

        explain("");

        assertEquals(Arrays.asList(null, null), explanations());
    }

    /** Last year's matrix comes first, by its last version. */
    @Test
    void goesBackIntoLastYearsBook() {
        byte[] next = TestWorkbooks.replaced(
                TestWorkbooks.scored(MATRIX, "B6", 0), "xl/sharedStrings.xml", ">2015-16<", ">2016-17<");
        next = TestWorkbooks.replaced(next, "xl/worksheets/sheet2.xml", "<v>42095.0</v>", "<v>42461.0</v>");
        String later = service.book("Central Bedfordshire", "risk-matrix", "2016-17");
        assertEquals(201, service.submit(later, next, 0).status());

        var chapters = (List<?>) service.get("/api/books/" + later + "/cells?table=RiskMatrix&key="
                        + encoded("Child Exploitation") + "&column=" + encoded(CRITERION))
                .json()
                .get("chapters");

        assertEquals(book, ((Map<?, ?>) chapters.get(0)).get("book"));
        assertChapter(chapters.get(0), 3, "found", null, 1, "Unnamed officer");
        assertChapter(chapters.get(1), 1, "entered", 1, 0, "Unnamed officer");
    }

    @Test
    void knowsNamedCellsToo() {
        var chapters = (List<?>) service.get("/api/books/" + book + "/cells?column=Partnership")
                .json()
                .get("chapters");

        assertEquals("Central Bedfordshire", ((Map<?, ?>) chapters.get(0)).get("new"));
    }

    @Test
    void answersForCellsThatAreNotThere() {
        story("RiskMatrix", "Piracy", CRITERION).problem(404, "no-such-cell");
        story("RiskMatrix", "Child Exploitation", "Colour").problem(404, "no-such-cell");
        service.submit(book, TestWorkbooks.template("risk-matrix"), 3);
        story("RiskMatrix", "Hate Crime", "Colour").problem(404, "no-such-cell");
        story("RiskMatrix", "Hate Crime", "").problem(400, "malformed-header");
        assertEquals(200, story("RiskMatrix", "Hate Crime", CRITERION).status(), "its row is gone, the cell was there");
        service.get("/api/books/" + book + "/cells").problem(400, "malformed-header");
        service.get("/api/books/" + book + "/cells?table=RiskMatrix&column=Total")
                .problem(400, "malformed-header");
    }

    @Test
    void saysInWhichSheetARowIsCalledSomethingElse() {
        byte[] renamed = TestWorkbooks.replaced(
                MATRIX, "xl/sharedStrings.xml", ">Child Exploitation<", ">Exploitation of children<");
        service.submit(book, renamed, 3);

        var summary = (Map<?, ?>) service.get("/api/books/" + book + "/compare?from=1&to=4")
                .json()
                .get("summary");

        assertEquals("1 issue renamed in Risk matrix and 1 issue renamed in Decisions.", summary.get("sentence"));
    }

    /** Says this of the query about the place of Domestic Extremism, as the second version had it. */
    private void explain(String words) {
        var said = Map.of(
                "ruleId", "V102",
                "table", "RiskMatrix",
                "rowKey", "Domestic Extremism",
                "column", "Total",
                "explanation", words);
        String body = Json.text(Map.of("version", 2, "explanations", List.of(said)));
        var answer = service.ask(
                "/api/books/" + book + "/explanations",
                request -> request.header("Content-Type", "application/json")
                        .header("If-Match", service.etag(book))
                        .header("Submitted-By", "Analyst")
                        .PUT(BodyPublishers.ofString(body)));
        assertEquals(200, answer.status(), answer::text);
    }

    private List<?> explanations() {
        var chapters = (List<?>)
                story("RiskMatrix", "Domestic Extremism", "Total").json().get("chapters");
        return chapters.stream()
                .map(chapter -> ((Map<?, ?>) chapter).get("explanation"))
                .toList();
    }

    private RunningService.Answer story(String table, String key, String column) {
        return service.get(
                "/api/books/" + book + "/cells?table=" + table + "&key=" + encoded(key) + "&column=" + encoded(column));
    }

    private static void assertChapter(Object chapter, int number, String event, Object old, Object now, String who) {
        var told = (Map<?, ?>) chapter;
        assertEquals(number, told.get("number"));
        assertEquals(event, told.get("event"));
        assertEquals(old, told.get("old"));
        assertEquals(now, told.get("new"));
        assertEquals(who, told.get("who"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
