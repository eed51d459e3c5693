package uk.safersheets.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.SlowTest;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.api.Json;
import uk.safersheets.app.Person;
import uk.safersheets.store.audit.StaleBookException;
import uk.safersheets.store.retention.DisposedException;
import uk.safersheets.store.verification.Verification;
import uk.safersheets.store.version.Traces;
import uk.safersheets.web.RunningService.Answer;
import uk.safersheets.web.routes.SignOffRoutesTest;
import uk.safersheets.web.routes.imports.Streets;

/** The same is asked of two nodes at the same moment: one of them does it, the other is told so, and the record holds. */
@SlowTest
class RacingNodesTest {
    private static final int NODES = 2;
    private static final int ENOUGH_SECONDS = 120;
    private static final byte[] MATRIX = TestWorkbooks.example("risk-matrix", "central-bedfordshire-2015-16");
    private static final String CYCLE = """
            {"from": "2014-04-01", "steps": [{"id": "matrix", "title": "Risk matrix", "template": "risk-matrix",
              "rule": "yearly on 31 October", "owner": "analyst"}]}
            """;
    private static final String POLICE = "/api/imports?partnership=Charnwood&kind=police-uk&district=Charnwood";

    private NodesOnOneStore nodes;
    private String book;

    @BeforeEach
    void start(@TempDir Path folder) {
        nodes = new NodesOnOneStore(folder, new MovableClock(), NODES);
        book = nodes.node(0).book("Central Bedfordshire", "risk-matrix", "2015-16");
        assertEquals(
                201,
                nodes.node(0).submit(book, MATRIX, 0, "Submitted-By", "Ann").status());
    }

    @AfterEach
    void stop() {
        try (var database = nodes.database("verified")) {
            assertEquals(List.of(), new Verification(database).run(null).damage());
        }
        nodes.close();
    }

    @Test
    void ofTwoWhoSignAtOnceOneDoes() {
        submitClean();
        step("submission", "{}", "Ann");
        nodes.node(1).explainQueries(book, 1);
        var shown = nodes.node(0).etag(book);

        var signed = nodes.together(
                NODES,
                node -> node.postJson(
                        "/api/books/" + book + "/versions/1/approval",
                        "{}",
                        "If-Match",
                        shown,
                        "Submitted-By",
                        "Manager at " + node.address().getPort()));

        assertEquals(1, signed.stream().filter(answer -> answer.status() < 300).count(), () -> told(signed));
        assertEquals(1, signed.stream().filter(answer -> answer.status() == 409).count(), () -> told(signed));
        assertEquals(1, count(acts(), "approved"), acts().toString());
    }

    /** A book of figures without an error. */
    private void submitClean() {
        book = nodes.node(0).book("Central Bedfordshire", "crime-performance", "October 2013 to September 2014");
        var kept = nodes.node(0).submit(book, SignOffRoutesTest.CLEAN, 0, "Submitted-By", "Ann");
        assertEquals(201, kept.status(), kept::text);
    }

    @Test
    void whoApprovesAndWhoReturnsAtOnceDoNotBoth() {
        submitClean();
        step("submission", "{}", "Ann");
        nodes.node(1).explainQueries(book, 1);
        var shown = nodes.node(0).etag(book);

        var signed = nodes.together(
                NODES,
                node -> node.postJson(
                        "/api/books/" + book + "/versions/1/" + (node == nodes.node(0) ? "approval" : "return"),
                        "{\"reason\": \"It does not tie.\"}",
                        "If-Match",
                        shown,
                        "Submitted-By",
                        "Manager"));

        assertEquals(1, signed.stream().filter(answer -> answer.status() < 300).count(), () -> told(signed));
        assertEquals(1, count(acts(), "approved") + count(acts(), "returned"), acts().toString());
    }

    @Test
    void ofTwoWhoKeepACycleAtOnceOneDoes() {
        var kept = nodes.together(
                NODES,
                node -> node.ask(
                        "/api/partnerships/Charnwood/cycle",
                        request -> request.PUT(BodyPublishers.ofString(CYCLE))
                                .header("Content-Type", "application/json")
                                .header("If-Match", "\"0\"")));

        assertEquals(1, kept.stream().filter(answer -> answer.status() < 300).count(), () -> told(kept));
        assertEquals(1, kept.stream().filter(answer -> answer.status() == 412).count(), () -> told(kept));
    }

    /** Whatever comes first: nothing is kept of a book after its disposal. */
    @Test
    void ofWhoSubmitsAndWhoDisposesAtOnceNothingIsLeft() {
        byte[] next = TestWorkbooks.scored(MATRIX, "B6", 5);

        var answers =
                nodes.together(NODES, node -> node == nodes.node(0) ? node.submit(book, next, 1) : disposed(node));

        int submitted = answers.get(0).status();
        assertTrue(submitted == 201 || submitted == 410, () -> told(answers.subList(0, 1)));
        nodes.node(1).get("/api/books/" + book + "/versions/1/workbook").problem(410, "disposed");
    }

    /** Whoever disposes of a book to which something was done meanwhile is told so, looks again and does it. */
    private Answer disposed(RunningService node) {
        try {
            node.services().books().dispose().dispose(book, "Its time is over.", 0, Person.SERVICE);
            return node.get("/api/books/" + book);
        } catch (StaleBookException changed) {
            return disposed(node);
        }
    }

    @Test
    void ofTwoWhoDisposeAtOnceOneDoes() {
        var disposed = nodes.together(NODES, node -> {
            try {
                return disposed(node);
            } catch (DisposedException | IllegalArgumentException before) {
                return node.get("/api/books/" + book + "/versions/1/workbook");
            }
        });

        assertEquals(
                List.of(200, 410),
                disposed.stream().map(Answer::status).sorted().toList());
        assertEquals(1, count(acts(), "disposed"), acts().toString());
    }

    @Test
    void theSameFiguresImportedAtTwoAtOnceCountOnce() {
        byte[] month = Streets.month("2019-05", 40);
        var asked = nodes.together(
                NODES, node -> node.post(POLICE + "&name=2019-05.csv", month, "Content-Type", "text/csv"));
        var ids = asked.stream().map(answer -> (String) answer.json().get("id")).toList();

        for (String id : ids) {
            waitFor(() -> !List.of("waiting", "reading").contains(imported(id).get("state")));
        }

        assertEquals(
                List.of("done", "done"),
                ids.stream().map(id -> imported(id).get("state")).toList());
        var counted = nodes.together(NODES, node -> node.get("/api/imports?partnership=Charnwood"));
        assertEquals(counted.get(0).text(), counted.get(1).text());
        assertEquals(2, ((List<?>) counted.get(0).json().get("imports")).size());
    }

    private Map<?, ?> imported(String id) {
        return nodes.node(id.hashCode() & 1)
                .get("/api/imports/" + id + "?counts=false")
                .json();
    }

    @Test
    void whatTwoTraceAtOnceIsTracedOnce() {
        int versions = 5;
        for (int base = 1; base < versions; base++) {
            assertEquals(
                    201,
                    nodes.node(base % NODES)
                            .submit(book, TestWorkbooks.scored(MATRIX, "B6", base), base)
                            .status());
            nodes.together(NODES, node -> {
                node.services().history().worker().add(book);
                return node.get("/api/health");
            });
        }
        try (var database = nodes.database("traces")) {
            var traces = new Traces(database);
            waitFor(() -> traces.last(book) == versions);
        }
        var stories =
                nodes.together(NODES, node -> node.get("/api/books/" + book + "/history?cell=" + "Risk%20matrix!B6"));
        assertEquals(stories.get(0).text(), stories.get(1).text());
        IntStream.range(0, NODES)
                .forEach(node -> assertEquals(
                        versions,
                        nodes.node(node).get("/api/books/" + book).json().get("versions")));
    }

    private void step(String step, String body, String by) {
        var done = nodes.node(0).postJson("/api/books/" + book + "/versions/1/" + step, body, "Submitted-By", by);
        assertTrue(done.status() < 300, done::text);
    }

    private List<?> acts() {
        List<?> events =
                Json.read(nodes.node(1).get("/api/books/" + book + "/events").bytes(), List.class);
        return events.stream().map(event -> ((Map<?, ?>) event).get("act")).toList();
    }

    private static long count(List<?> acts, String act) {
        return acts.stream().filter(act::equals).count();
    }

    private static String told(List<Answer> answers) {
        return answers.stream().map(Answer::text).toList().toString();
    }

    private static void waitFor(BooleanSupplier condition) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(ENOUGH_SECONDS);
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < until, "it is not done");
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }
}
