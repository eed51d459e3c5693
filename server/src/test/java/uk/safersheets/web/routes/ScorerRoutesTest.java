package uk.safersheets.web.routes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
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
import uk.safersheets.web.RunningService.Answer;
import uk.safersheets.web.StoreOnce;

/** Agencies score one matrix, each for itself, and agree on the next version. */
@SlowTest
class ScorerRoutesTest {
    private static final byte[] MATRIX = TestWorkbooks.example("risk-matrix", "central-bedfordshire-2015-16");
    private static final byte[] POLICE = scored("B6", 1, "C7", 1);
    private static final byte[] COUNCIL = scored("B6", 5, "C7", 1);
    private static final String DETERIORATING = "RiskMatrix/child exploitation/Performance issue - deteriorating";

    private static final StoreOnce ONE_VERSION = StoreOnce.of(ScorerRoutesTest::fill);

    private RunningService service;
    private String book;

    @BeforeEach
    void start(@TempDir Path data) {
        service = ONE_VERSION.running(data);
        book = service.book("Central Bedfordshire", "risk-matrix", "2015-16");
    }

    private static void fill(RunningService service) {
        String matrix = service.book("Central Bedfordshire", "risk-matrix", "2015-16");
        service.submit(matrix, MATRIX, 0, "Submitted-By", "Analyst, Central Bedfordshire");
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void keepsWhatEachAgencyScoredByteForByte() {
        var first = score("Police", POLICE);
        var second = score(" police ", COUNCIL);

        assertEquals(201, first.status(), first::text);
        assertEquals(201, second.status(), second::text);
        var all = Json.read(service.get("/api/books/" + book + "/scorers").bytes(), List.class);
        assertEquals(List.of("Police", "police"), each(all, "agency"));
        assertEquals(List.of("Analyst, Police", "Analyst, police"), each(all, "who"));
        assertEquals(List.of(false, true), each(all, "stands"));
        assertArrayEquals(
                POLICE, service.get((String) first.json().get("workbook")).bytes());
        assertArrayEquals(
                COUNCIL, service.get((String) second.json().get("workbook")).bytes());
        assertEquals(List.of("police"), each(spread("").get("scorers"), "agency"));
        assertEquals(2, acts("scored").size());
        assertEquals(
                "Police " + first.json().get("sha256"), acts("scored").get(0).get("detail"));
    }

    @Test
    void keepsTheSameScoresOnce() {
        var first = score("Police", POLICE);
        var again = score("POLICE", POLICE);

        assertEquals(200, again.status());
        assertEquals(first.text(), again.text());
        assertEquals(1, acts("scored").size());
        assertEquals(201, score("Council", POLICE).status(), "another agency may well say the same");
    }

    @Test
    void takesTheAgencyFromTheAddressToo() {
        var answer = service.post("/api/books/" + book + "/scorers?agency=Fire", MATRIX, "If-Match", "\"1\"");

        assertEquals(201, answer.status(), answer::text);
        assertEquals("Fire", answer.json().get("agency"));
    }

    @Test
    void refusesWhatCannotBeLaidBeside() {
        String path = "/api/books/" + book + "/scorers";
        service.post(path, MATRIX, "If-Match", "\"1\"").problem(400, "malformed-header");
        service.post(path + "?agency=Fire", MATRIX).problem(428, "version-required");
        service.post(path + "?agency=Fire", MATRIX, "If-Match", "\"2\"").problem(404, "no-such-version");
        service.post(path + "?agency=Fire", MATRIX, "If-Match", "\"0\"").problem(404, "no-such-version");
        service.post("/api/books/none/scorers?agency=Fire", MATRIX).problem(404, "no-such-book");
        service.get(path + "/1/workbook").problem(404, "no-such-scoring");
        score("Fire", TestWorkbooks.example("crime-performance", "charnwood-2019-20-q1"))
                .problem(422, "wrong-workbook");
        score("Fire", "Minutes of the meeting".getBytes()).problem(422, "not-a-workbook");
        assertEquals("[]", service.get(path).text());
    }

    @Test
    void laysTheScoresSideBySide() {
        score("Police", POLICE);
        score("Council", COUNCIL);
        score("Fire", MATRIX);

        var spread = spread("");

        assertEquals(List.of("Police", "Council", "Fire"), each(spread.get("scorers"), "agency"));
        assertEquals(2, spread.get("open"));
        var b6 = cell(spread, "B6");
        assertEquals("Performance issue - deteriorating", b6.get("column"));
        assertEquals(List.of(1, 5, 3), each(b6.get("scores"), "value"));
        assertEquals(
                List.of(1, 5, 3, 4, 3, false),
                List.of(
                        b6.get("lowest"),
                        b6.get("highest"),
                        b6.get("median"),
                        b6.get("spread"),
                        b6.get("base"),
                        b6.get("agreed")));
        assertEquals("From 1 (Police) to 5 (Council): 4 apart.", b6.get("words"));
        assertEquals(
                "From 38 (Police) to 42 (Council): 4 apart.", cell(spread, "M6").get("words"));
        assertEquals(List.of(true, false), List.of(cell(spread, "M6").get("calculated"), b6.get("calculated")));
        assertEquals(2, rows(spread).size());

        var whole = spread("?all=true");
        assertEquals(
                spread.get("cells"),
                rows(whole).stream()
                        .flatMap(row -> ((List<?>) row.get("cells")).stream())
                        .filter(cell -> Boolean.FALSE.equals(((Map<?, ?>) cell).get("calculated")))
                        .toList()
                        .size());
        assertEquals("All say 5.", cell(whole, "C6").get("words"));
    }

    @Test
    void hasNothingToShowWhileNobodyScored() {
        assertEquals(List.of(List.of(), 0, 0, List.of()), List.copyOf(shown(spread(""))));
        service.get("/api/books/" + book + "/spread?base=2").problem(404, "no-such-version");
        agree(1, "{}").problem(422, "nothing-scored");
    }

    @Test
    void agreesByItselfWhereNobodyDiffers() {
        score("Police", COUNCIL);
        score("Council", COUNCIL);

        var version = agree(1, "{}", "Idempotency-Key", "once");

        assertEquals(201, version.status(), version::text);
        assertTrue(version.header("ETag").startsWith("\"2."));
        assertEquals("Chair, Central Bedfordshire", version.json().get("author"));
        assertEquals(
                "Agreed from the scores of Police, Council.", version.json().get("note"));
        assertEquals("[B6=5, C7=1]", entered());
        assertEquals(version.text(), agree(1, "{}", "Idempotency-Key", "once").text());
        assertEquals(1, acts("agreed").size());
    }

    @Test
    void refusesWhileACellIsUnsettledAndNamesIt() {
        score("Police", POLICE);
        score("Council", COUNCIL);

        var refusal = agree(1, "{\"choices\":{}}").problem(422, "choices-missing");

        assertEquals(List.of("Performance issue - deteriorating of Child Exploitation"), refusal.get("open"));
        assertEquals(
                "One cell is not settled: Performance issue - deteriorating of Child Exploitation.",
                refusal.get("detail"));
        agree(1, choice("{\"agency\":\"Fire\"}")).problem(422, "choices-missing");
        agree(1, "{\"choices\":{\"other\":\"base\"}}").problem(422, "choices-missing");
        agree(1, choice("\"mine\"")).problem(400, "malformed-json");
        assertEquals(1, service.get("/api/books/" + book).json().get("versions"));
    }

    @Test
    void writesWhatIsChosen() {
        assertEquals("[B6=5, C7=1]", agreedOn(choice("{\"agency\":\"Council\"}")));
        assertEquals("[B6=0, C7=1]", agreedOn(choice("{\"value\":0}")));
        assertEquals("[C7=1]", agreedOn(choice("\"base\"")));
        assertEquals("[C7=1]", agreedOn("{\"otherwise\":\"base\"}"));
        assertEquals("[B6=1, C7=1]", agreedOn("{\"otherwise\":{\"agency\":\"Police\"}}"));
    }

    @Test
    void recordsWhoScoredWhat() {
        score("Police", POLICE);
        score("Council", COUNCIL);
        agree(1, choice("{\"value\":0}"), "Submission-Note", "Settled at the board.");
        score("Police", MATRIX);

        var scored = acts("scored");
        var agreed = acts("agreed").get(0);
        assertEquals("Chair, Central Bedfordshire", agreed.get("who"));
        assertEquals(2, agreed.get("version"));
        assertEquals(
                "version 1 as scored by Police (event " + scored.get(0).get("number") + "), Council (event "
                        + scored.get(1).get("number")
                        + "): Performance issue - deteriorating of Child Exploitation as nobody scored it;"
                        + " nothing else was disputed",
                agreed.get("detail"));
        assertEquals(
                "Settled at the board.\nAgreed from the scores of Police, Council.",
                service.get("/api/books/" + book + "/versions/2").json().get("note"));

        var then = spread("?agreed=2");
        assertEquals(List.of(1, 0), List.of(then.get("base"), then.get("open")));
        assertEquals(each(scored, "number").subList(0, 2), each(then.get("scorers"), "number"));
        var b6 = cell(then, "B6");
        assertEquals(List.of(1, 5), each(b6.get("scores"), "value"));
        assertEquals(List.of(0, true), List.of(b6.get("value"), b6.get("agreed")));
        assertEquals(List.of(), spread("?agreed=1").get("scorers"));
    }

    @Test
    void takesNobodysLaterScoresInUnseen() {
        score("Police", POLICE);
        score("Council", COUNCIL);
        String seen = "{\"otherwise\":\"base\",\"scorings\":" + each(spread("").get("scorers"), "number") + "}";
        score("Council", MATRIX);

        var refusal = agree(1, seen).problem(409, "scored-again");

        assertEquals("Council scored again, or for the first time, since you looked.", refusal.get("detail"));
    }

    /** Somebody submitted a version while the agencies scored: what they agreed is offered as a merge. */
    @Test
    void offersTheMergeWhereSomebodyWasFaster() {
        score("Police", COUNCIL);
        service.submit(book, scored("D8", 5), 1, "Submitted-By", "Officer, Fire");

        var stale = agree(1, "{}").problem(409, "stale-version");

        var merge = (Map<?, ?>) stale.get("merge");
        assertEquals(List.of(), merge.get("conflicts"));
        assertEquals(
                201,
                service.postJson((String) merge.get("accept"), "{}", "If-Match", "\"2\"")
                        .status());
    }

    @Test
    void agreesNothingInALockedBook() {
        book = service.book("Central Bedfordshire", "crime-performance", "October 2013 to September 2014");
        service.submit(book, SignOffRoutesTest.CLEAN, 0, "Submitted-By", "Analyst, Central Bedfordshire");
        service.explainQueries(book, 1);
        for (String step : List.of("submission", "approval")) {
            var taken = service.postJson(
                    "/api/books/" + book + "/versions/1/" + step, "{}", "Submitted-By", "Chair, " + step);
            assertEquals(200, taken.status(), taken::text);
        }
        score("Police", TestWorkbooks.variant(SignOffRoutesTest.CLEAN, "two"));

        agree(1, "{}").problem(423, "locked");
    }

    /** Every cell of any template can be scored: here the counts of a crime table. */
    @Test
    void worksForAnyTemplate() {
        byte[] counts = TestWorkbooks.example("crime-performance", "charnwood-2019-20-q1");
        book = service.book("Charnwood", "crime-performance", "2019-20 Q1");
        service.submit(book, counts, 0);
        score("Police", counts);
        score(
                "Council",
                TestWorkbooks.matched(counts, "xl/worksheets/sheet3.xml", "(<c r=\"C6\"[^>]*><v>)[^<]*", "$1999"));

        var spread = spread("");

        assertEquals(1, spread.get("open"));
        assertEquals("apart", cell(spread, "C6").get("standing"));
        assertEquals(201, agree(1, "{\"otherwise\":{\"agency\":\"Council\"}}").status());
    }

    private String agreedOn(String choices) {
        book = service.book("Central Bedfordshire", "risk-matrix", "2015-16");
        var before = (Integer) service.get("/api/books/" + book).json().get("versions");
        if (before > 1) {
            service.submit(book, TestWorkbooks.variant(MATRIX, "again " + before), before);
            before++;
        }
        score("Police", POLICE, before);
        score("Council", COUNCIL, before);
        var version = agree(before, choices);
        assertEquals(201, version.status(), version::text);
        return entered();
    }

    private static byte[] scored(Object... cellsAndScores) {
        byte[] workbook = MATRIX;
        for (int at = 0; at < cellsAndScores.length; at += 2) {
            workbook = TestWorkbooks.scored(workbook, (String) cellsAndScores[at], (Integer) cellsAndScores[at + 1]);
        }
        return workbook;
    }

    private Answer score(String agency, byte[] workbook) {
        return score(agency, workbook, 1);
    }

    private Answer score(String agency, byte[] workbook, int base) {
        return service.post(
                "/api/books/" + book + "/scorers",
                workbook,
                "If-Match",
                "\"" + base + "\"",
                "Scored-By-Agency",
                agency,
                "Submitted-By",
                "Analyst, " + agency);
    }

    private static String choice(String choice) {
        return "{\"choices\":{\"" + DETERIORATING + "\":" + choice + "}}";
    }

    private Answer agree(int base, String choices, String... headers) {
        var all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("If-Match", "\"" + base + "\"", "Submitted-By", "Chair, Central Bedfordshire"));
        return service.postJson("/api/books/" + book + "/spread/agreement", choices, all.toArray(String[]::new));
    }

    private Map<?, ?> spread(String query) {
        return service.get("/api/books/" + book + "/spread" + query).json();
    }

    private static List<Object> shown(Map<?, ?> spread) {
        return List.of(spread.get("scorers"), spread.get("cells"), spread.get("open"), spread.get("tables"));
    }

    /** What the newest version has that the one before had not. */
    private String entered() {
        var tables =
                (List<?>) service.get("/api/books/" + book + "/compare").json().get("tables");
        return ((List<?>) ((Map<?, ?>) tables.get(0)).get("changed"))
                .stream()
                        .map(change -> (Map<?, ?>) change)
                        .filter(change -> change.get("kind").equals("entered"))
                        .map(change -> change.get("cell") + "=" + change.get("new"))
                        .toList()
                        .toString();
    }

    private List<Map<?, ?>> acts(String kind) {
        var events = Json.read(service.get("/api/books/" + book + "/events").bytes(), List.class);
        var acts = new ArrayList<Map<?, ?>>();
        for (Object event : events) {
            if (kind.equals(((Map<?, ?>) event).get("act"))) {
                acts.add((Map<?, ?>) event);
            }
        }
        return acts;
    }

    private static List<Object> each(Object list, String name) {
        return ((List<?>) list)
                .stream().<Object>map(one -> ((Map<?, ?>) one).get(name)).toList();
    }

    private static List<Map<?, ?>> rows(Map<?, ?> spread) {
        return ((List<?>) spread.get("tables"))
                .stream()
                        .flatMap(table -> ((List<?>) ((Map<?, ?>) table).get("rows")).stream())
                        .<Map<?, ?>>map(row -> (Map<?, ?>) row)
                        .toList();
    }

    private static Map<?, ?> cell(Map<?, ?> spread, String address) {
        return rows(spread).stream()
                .flatMap(row -> ((List<?>) row.get("cells")).stream())
                .<Map<?, ?>>map(cell -> (Map<?, ?>) cell)
                .filter(cell -> address.equals(cell.get("cell")))
                .findFirst()
                .orElseThrow();
    }
}
