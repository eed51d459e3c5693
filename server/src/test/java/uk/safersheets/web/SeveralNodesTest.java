package uk.safersheets.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.SlowTest;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.Waiting;
import uk.safersheets.api.Json;
import uk.safersheets.app.Person;
import uk.safersheets.store.PostgresServer;
import uk.safersheets.web.RunningService.Answer;
import uk.safersheets.web.routes.imports.Streets;

/** Whatever is asked of one node holds at every other: versions, templates and imports. */
@SlowTest
class SeveralNodesTest {
    private static final byte[] MATRIX = TestWorkbooks.template("risk-matrix");
    private static final String POLICE = "/api/imports?partnership=Charnwood&kind=police-uk&district=Charnwood";

    private final CompletableFuture<Void> hold = new CompletableFuture<>();
    private NodesOnOneStore nodes;

    @BeforeEach
    void start(@TempDir Path folder) {
        nodes = new NodesOnOneStore(folder, new MovableClock(), 3);
    }

    @AfterEach
    void stop() {
        hold.complete(null);
        nodes.close();
    }

    @Test
    void aRequestSentToAllAtOnceMakesOneVersion() {
        String book = nodes.node(0).book("Charnwood", "risk-matrix", "2026-27");
        for (int base = 0; base < 3; base++) {
            int from = base;
            byte[] workbook = TestWorkbooks.variant(MATRIX, "version " + base);

            var answers =
                    nodes.together(3, node -> node.submit(book, workbook, from, "Idempotency-Key", "sent-" + from));

            for (var answer : answers) {
                assertEquals(201, answer.status(), answer::text);
                assertEquals(answers.get(0).text(), answer.text());
            }
        }
        assertEquals(List.of(3, 2, 1), numbers(book));
    }

    @Test
    void ofVersionsFromTheSameOneOnlyOneFollowsIt() {
        String book = nodes.node(0).book("Charnwood", "risk-matrix", "2026-27");
        for (int base = 0; base < 5; base++) {
            int from = base;

            var answers = nodes.together(
                    3, node -> node.submit(book, TestWorkbooks.variant(MATRIX, from + " of " + node.address()), from));

            assertEquals(
                    List.of(201, 409, 409),
                    answers.stream().map(Answer::status).sorted().toList());
        }
        assertEquals(List.of(5, 4, 3, 2, 1), numbers(book));
    }

    private List<?> numbers(String book) {
        List<?> versions =
                Json.read(nodes.node(2).get("/api/books/" + book + "/versions").bytes(), List.class);
        for (var version : versions) {
            var one = (Map<?, ?>) version;
            assertEquals((Integer) one.get("number") - 1, one.get("base"), "the parent is the version before");
        }
        return versions.stream().map(one -> ((Map<?, ?>) one).get("number")).toList();
    }

    @Test
    void aTemplateRetiredAtOneCountsAsThatAtAnotherAtOnce() {
        assertFalse(check(1).contains("not supported"), check(1));
        int newest = nodes.node(0).newest("action-plan");

        nodes.node(0).templates().retire("action-plan", newest, "A new one comes.", Person.SERVICE);

        assertTrue(check(1).contains("not supported"), check(1));
    }

    @Test
    void aTemplateRegisteredAtOneIsKnownAtAnotherAtOnce() {
        byte[] other = TestWorkbooks.variant(TestWorkbooks.template("action-plan"), "another form");
        int before = nodes.node(1).newest("action-plan");

        nodes.node(0).templates().register(other, "action-plan.xlsx", Person.SERVICE);

        assertEquals(before + 1, nodes.node(1).newest("action-plan"));
    }

    private String check(int node) {
        return nodes.node(node)
                .post("/api/check", TestWorkbooks.template("action-plan"), "Content-Type", RunningService.XLSX)
                .text();
    }

    @Test
    void anImportAskedForAtOneIsToldOfAndStoppedAtAnother() throws Exception {
        hold();
        String first = imported(0, "2019-05");
        String second = imported(0, "2019-06");
        waitFor(1, first, "reading");
        assertEquals("waiting", state(2, second));
        assertEquals(Set.of(first, second), listed(1));
        var told = CompletableFuture.supplyAsync(() -> events(1, second));

        assertEquals(204, stop(1, second).status());

        assertTrue(told.get(Waiting.LONGEST_SECONDS, TimeUnit.SECONDS).endsWith("\n\n"));
        assertTrue(told.join().contains("event: cancelled\n"), told.join());
        stop(2, second).problem(409, "import-ended");
        hold.complete(null);
        assertTrue(events(2, first).contains("event: done\n"));
        waitFor(1, first, "done");
        for (int node = 0; node < 3; node++) {
            waitFor(node, second, "cancelled");
        }
        stop(1, first).problem(409, "import-ended");
    }

    /** The node that reads it is not heard of any more. */
    @Test
    void anImportWhoseNodeDiedHasFailed() throws Exception {
        hold();
        String id = imported(0, "2019-05");
        waitFor(1, id, "reading");
        try (var hand = PostgresServer.byHand(nodes.server());
                var silence = hand.createStatement()) {
            silence.execute("UPDATE node_import SET id = 'lost', beat_at = 0 WHERE id = '" + id + "'");
        }

        var lost = nodes.node(1).get("/api/imports/lost").json();

        assertEquals("failed", lost.get("state"));
        assertEquals("The machine that read it stopped: send the files again.", lost.get("problem"));
        assertTrue(events(2, "lost").contains("event: failed\n"));
        stop(2, "lost").problem(409, "import-ended");
        hold.complete(null);
    }

    @Test
    void aNodeThatStopsSaysSoOfItsImports() throws Exception {
        hold();
        String id = imported(0, "2019-05");
        waitFor(1, id, "reading");

        var closing = CompletableFuture.runAsync(nodes.node(0)::close);

        assertTrue(events(1, id).contains("send the files again"));
        hold.complete(null);
        closing.get(Waiting.LONGEST_SECONDS, TimeUnit.SECONDS);
        waitFor(2, id, "failed");
    }

    /** Holds the store, so that nothing is kept until this is completed. */
    private void hold() throws InterruptedException {
        var held = new CountDownLatch(1);
        var holder = new Thread(() -> {
            try (var database = nodes.database("holder")) {
                database.write("hold", connection -> {
                    held.countDown();
                    return hold.join();
                });
            }
        });
        holder.start();
        assertTrue(held.await(Waiting.LONGEST_SECONDS, TimeUnit.SECONDS));
    }

    private String imported(int node, String month) throws IOException {
        var asked = nodes.node(node)
                .post(POLICE + "&name=" + month + ".csv", Streets.month(month, 3), "Content-Type", "text/csv");
        assertEquals(202, asked.status(), asked::text);
        return (String) asked.json().get("id");
    }

    private String state(int node, String id) {
        return (String) nodes.node(node)
                .get("/api/imports/" + id + "?counts=false")
                .json()
                .get("state");
    }

    private void waitFor(int node, String id, String wanted) {
        Waiting.until(
                () -> wanted + ", and it is " + state(node, id),
                () -> state(node, id).equals(wanted));
    }

    private Set<String> listed(int node) {
        var all = (List<?>) nodes.node(node).get("/api/imports").json().get("imports");
        return Set.copyOf(all.stream()
                .map(one -> (String) ((Map<?, ?>) one).get("id"))
                .toList());
    }

    private Answer stop(int node, String id) {
        return nodes.node(node).ask("/api/imports/" + id, HttpRequest.Builder::DELETE);
    }

    private String events(int node, String id) {
        var request = HttpRequest.newBuilder(nodes.node(node).address().resolve("/api/imports/" + id + "/progress"))
                .build();
        try {
            return HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofString())
                    .body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
