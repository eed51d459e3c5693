package uk.safersheets.web.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
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
import uk.safersheets.web.RunningService;
import uk.safersheets.web.StoreOnce;

/** Two officers collide: the later one is offered the merge, and accepts it or chooses. */
@SlowTest
class MergeRoutesTest {
    private static final byte[] MATRIX = TestWorkbooks.example("risk-matrix", "central-bedfordshire-2015-16");
    private static final byte[] THEIRS = TestWorkbooks.scored(MATRIX, "B6", 5);

    private static final StoreOnce TWO_VERSIONS = StoreOnce.of(MergeRoutesTest::fill);

    private RunningService service;
    private String book;

    @BeforeEach
    void start(@TempDir Path data) {
        service = TWO_VERSIONS.running(data);
        book = service.book("Central Bedfordshire", "risk-matrix", "2015-16");
    }

    private static void fill(RunningService service) {
        String book = service.book("Central Bedfordshire", "risk-matrix", "2015-16");
        service.submit(book, MATRIX, 0);
        service.submit(book, THEIRS, 1, "Submitted-By", "Officer, Fire");
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void offersTheFinishedMergeWhereNothingCollides() {
        var stale = late(TestWorkbooks.scored(MATRIX, "C7", 3));

        assertEquals("Accept the merge: nothing you changed was changed by Officer, Fire.", stale.get("fix"));
        var merge = (Map<?, ?>) stale.get("merge");
        assertEquals(1, merge.get("base"));
        assertEquals(2, merge.get("theirs"));
        assertEquals("Officer, Fire", merge.get("theirAuthor"));
        assertEquals("Officer, Housing", merge.get("mine"));
        assertEquals(1, merge.get("taken"));
        assertEquals(List.of(), merge.get("conflicts"));

        var version = accept(merge, 2, "{\"choices\":{}}", "Idempotency-Key", "once");
        assertEquals(201, version.status(), version::text);
        assertTrue(version.header("ETag").startsWith("\"3."));
        assertEquals(2, version.json().get("base"));
        assertEquals(merge.get("id"), version.json().get("joined"));
        assertEquals("Officer, Housing", version.json().get("author"));
        assertEquals("[B6, C7]", entered("1", "3"));
        assertEquals("[C7]", entered("2", "3"));

        var again = accept(merge, 2, "{\"choices\":{}}", "Idempotency-Key", "once");
        assertEquals(version.text(), again.text());
        assertNull(service.get("/api/books/" + book + "/versions/2").json().get("joined"));
    }

    /** A merge of nothing would be a version that says what the newest says. */
    @Test
    void offersNoMergeOfWhatNobodyChanged() {
        var stale = late(MATRIX);

        assertNull(stale.get("merge"));
        assertTrue(((String) stale.get("detail")).endsWith(" You changed nothing in it."), stale::toString);
        assertEquals("Download version 2 and go on in that.", stale.get("fix"));
    }

    @Test
    void asksWhatCountsWhereBothChangedOneCell() {
        var stale = late(TestWorkbooks.scored(MATRIX, "B6", 1));

        var merge = (Map<?, ?>) stale.get("merge");
        var conflicts = (List<?>) merge.get("conflicts");
        assertEquals(1, conflicts.size());
        var conflict = (Map<?, ?>) conflicts.get(0);
        assertEquals("Child Exploitation", conflict.get("key"));
        assertEquals("B6", conflict.get("cell"));
        assertEquals(List.of(3, 1, 5), List.of(conflict.get("base"), conflict.get("mine"), conflict.get("theirs")));
        assertEquals(
                "Choose which entry counts in the cell that you both changed, and accept the merge.", stale.get("fix"));

        accept(merge, 2, "{\"choices\":{}}").problem(422, "choices-missing");
        accept(merge, 2, "{\"choices\":{\"other\":\"mine\"}}").problem(422, "choices-missing");
        accept(merge, 2, "{\"choices\":{\"" + conflict.get("id") + "\":\"ours\"}}")
                .problem(400, "malformed-json");
        assertEquals(2, service.get("/api/books/" + book).json().get("versions"));

        var version = accept(merge, 2, "{\"choices\":{\"" + conflict.get("id") + "\":{\"value\":0}}}");
        assertEquals(201, version.status(), version::text);
        assertEquals(0, score("3"));
    }

    /** Fire scored the cell, then Health submitted something else: the entry is Fire's, though the version is Health's. */
    @Test
    void namesWhoEnteredTheOtherValueAndNotWhoSubmittedLast() {
        service.submit(book, TestWorkbooks.scored(THEIRS, "D8", 5), 2, "Submitted-By", "Officer, Health");

        var stale = late(TestWorkbooks.scored(TestWorkbooks.scored(MATRIX, "B6", 1), "D8", 0));

        var conflicts = (List<?>) ((Map<?, ?>) stale.get("merge")).get("conflicts");
        assertEquals(
                List.of("B6 Officer, Fire 2", "D8 Officer, Health 3"),
                conflicts.stream()
                        .map(conflict -> (Map<?, ?>) conflict)
                        .map(conflict -> conflict.get("cell") + " " + conflict.get("theirAuthor") + " "
                                + conflict.get("theirVersion"))
                        .toList());
        String message = ((Map<?, ?>) conflicts.get(0)).get("message").toString();
        assertTrue(message.endsWith("the other version has 5. Officer, Fire entered that in version 2."), message);
    }

    /** Fire accepted the merge that carries the work of Housing. */
    @Test
    void namesWhoseLateWorkBroughtTheOtherValue() {
        var merge = (Map<?, ?>) late(TestWorkbooks.scored(MATRIX, "C7", 3)).get("merge");
        var accepted = service.postJson(
                (String) merge.get("accept"), "{\"choices\":{}}", "If-Match", "\"2\"", "Submitted-By", "Officer, Fire");
        assertEquals(201, accepted.status(), accepted::text);

        var stale = service.submit(book, TestWorkbooks.scored(MATRIX, "C7", 0), 1, "Submitted-By", "Officer, Police")
                .problem(409, "stale-version");

        var conflict = (Map<?, ?>) ((List<?>) ((Map<?, ?>) stale.get("merge")).get("conflicts")).get(0);
        assertEquals("Officer, Housing", conflict.get("theirAuthor"));
        assertEquals(3, conflict.get("theirVersion"));
    }

    @Test
    void saysEverybodyWhoseWorkDoesNotCollide() {
        service.submit(book, TestWorkbooks.scored(THEIRS, "D8", 5), 2, "Submitted-By", "Officer, Health");

        var stale = late(TestWorkbooks.scored(MATRIX, "C7", 3));

        assertEquals(
                "Accept the merge: nothing you changed was changed by Officer, Health or Officer, Fire.",
                stale.get("fix"));
    }

    @Test
    void takesTheirsWhenThatIsChosen() {
        var merge = (Map<?, ?>) late(TestWorkbooks.scored(MATRIX, "B6", 1)).get("merge");
        var conflict = (Map<?, ?>) ((List<?>) merge.get("conflicts")).get(0);

        accept(merge, 2, "{\"choices\":{\"" + conflict.get("id") + "\":\"theirs\"}}");

        assertEquals(5, score("3"));
    }

    /** A third version came while the second officer was choosing: the same late work is offered against that. */
    @Test
    void offersItAgainWhenSomebodyElseWasFaster() {
        var merge = (Map<?, ?>) late(TestWorkbooks.scored(MATRIX, "C7", 3)).get("merge");
        service.submit(book, TestWorkbooks.scored(THEIRS, "D8", 5), 2, "Submitted-By", "Lee in Health");

        var stale = accept(merge, 2, "{\"choices\":{}}").problem(409, "stale-version");

        var next = (Map<?, ?>) stale.get("merge");
        assertEquals(merge.get("id"), next.get("id"));
        assertEquals(3, next.get("theirs"));
        assertEquals(next, service.get((String) merge.get("accept")).json());
        assertEquals(201, accept(next, 3, "{\"choices\":{}}").status());
    }

    @Test
    void letsTheOutcomeBeFetchedFirst() {
        var merge = (Map<?, ?>) late(TestWorkbooks.scored(MATRIX, "C7", 3)).get("merge");

        var workbook = service.get((String) merge.get("workbook"));

        assertEquals(200, workbook.status());
        assertEquals(201, service.submit(book, workbook.bytes(), 2).status());
        assertEquals("[C7]", entered("2", "3"));
    }

    @Test
    void offersNothingWhereNothingCanBeJoined() {
        var fromNothing = service.submit(book, TestWorkbooks.variant(MATRIX, "two"), 0);
        assertNull(fromNothing.problem(409, "stale-version").get("merge"));
        service.get("/api/books/" + book + "/merges/none").problem(404, "no-such-merge");
    }

    private Map<?, ?> late(byte[] workbook) {
        return service.submit(book, workbook, 1, "Submitted-By", "Officer, Housing")
                .problem(409, "stale-version");
    }

    private RunningService.Answer accept(Map<?, ?> merge, int onto, String choices, String... headers) {
        var all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("If-Match", "\"" + onto + "\"", "Submitted-By", "Officer, Housing"));
        return service.postJson((String) merge.get("accept"), choices, all.toArray(String[]::new));
    }

    private String entered(String from, String to) {
        var tables = (List<?>) service.get("/api/books/" + book + "/compare?from=" + from + "&to=" + to)
                .json()
                .get("tables");
        return ((List<?>) ((Map<?, ?>) tables.get(0)).get("changed"))
                .stream()
                        .map(change -> (Map<?, ?>) change)
                        .filter(change -> change.get("kind").equals("entered"))
                        .map(change -> change.get("cell"))
                        .toList()
                        .toString();
    }

    private Object score(String number) {
        var chapters = (List<?>) service.get(
                        "/api/books/" + book
                                + "/cells?table=RiskMatrix&key=Child%20Exploitation&column=Performance%20issue%20-%20deteriorating")
                .json()
                .get("chapters");
        var last = (Map<?, ?>) chapters.get(chapters.size() - 1);
        assertTrue(Integer.parseInt(number) >= (Integer) last.get("number"));
        return last.get("new");
    }
}
