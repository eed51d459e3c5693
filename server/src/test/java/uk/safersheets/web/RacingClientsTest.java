package uk.safersheets.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.SlowTest;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.api.Json;
import uk.safersheets.store.BothStores;
import uk.safersheets.store.db.Sha256;

/** Many clients on one book, each starting from what was newest when it looked. */
@BothStores
@SlowTest
class RacingClientsTest {
    private static final int CLIENTS = 32;
    private static final int WANTED = 64;
    private static final byte[] MATRIX = TestWorkbooks.template("risk-matrix");

    private final AtomicInteger late = new AtomicInteger();

    /** By number: the hash of what was sent, and the version it was said to start from. */
    private final Map<Integer, Sent> acknowledged = new ConcurrentHashMap<>();

    private record Sent(String sha256, int base) {}

    @Test
    void everyAcknowledgedVersionHasTheParentItNamed(@TempDir Path data) throws Exception {
        var clients = Executors.newFixedThreadPool(CLIENTS);
        try (var service = new RunningService(data)) {
            String book = service.book("Charnwood", "risk-matrix", "2026-27");
            var races = IntStream.range(0, CLIENTS)
                    .<Callable<Void>>mapToObj(client -> () -> race(service, book, client))
                    .toList();
            for (var race : clients.invokeAll(races)) {
                race.get();
            }
            assertHistory(service, book);
        } finally {
            clients.shutdownNow();
        }
        System.out.printf(
                "%d clients on one book: %d versions acknowledged, each with the parent it named; %d came late%n",
                CLIENTS, acknowledged.size(), late.get());
    }

    private Void race(RunningService service, String book, int client) {
        for (int sent = 0; acknowledged.size() < WANTED; sent++) {
            int base = (Integer) service.get("/api/books/" + book).json().get("versions");
            byte[] workbook = TestWorkbooks.variant(MATRIX, "client " + client + ", " + sent);
            var answer = service.submit(book, workbook, base);
            if (answer.status() == 201) {
                int number = (Integer) answer.json().get("number");
                assertNull(acknowledged.put(number, new Sent(Sha256.of(workbook), base)), "acknowledged twice");
            } else if (answer.status() == 409) {
                answer.problem(409, "stale-version");
                late.incrementAndGet();
            } else {
                assertEquals(503, answer.status(), answer::text);
            }
        }
        return null;
    }

    private void assertHistory(RunningService service, String book) {
        List<?> versions = Json.read(
                service.get("/api/books/" + book + "/versions?limit=1000").bytes(), List.class);
        assertEquals(acknowledged.size(), versions.size());
        for (int at = 0; at < versions.size(); at++) {
            var version = (Map<?, ?>) versions.get(at);
            int number = versions.size() - at;
            assertEquals(number, version.get("number"), "numbers have no gap");
            assertEquals(number - 1, version.get("base"), "the parent is the version before");
            var sent = acknowledged.get(number);
            assertEquals(sent, new Sent((String) version.get("sha256"), (Integer) version.get("base")));
        }
    }
}
