package uk.safersheets.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.SlowTest;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.Waiting;
import uk.safersheets.api.Json;
import uk.safersheets.store.BothStores;
import uk.safersheets.store.StoreKind;
import uk.safersheets.store.verification.Verification;
import uk.safersheets.web.http.Responses;

/**
 * A service of its own process, killed with no chance to tidy up while clients submit to it, and started again on what it
 * left. {@code -Dsafersheets.kills=N} says how often.
 */
@BothStores
@SlowTest
class KilledServiceTest {
    private static final int KILLS = Integer.getInteger("safersheets.kills", 5);
    private static final int CLIENTS = 16;
    private static final int BOOKS = 4;
    private static final int LONGEST_LIFE_MILLIS = 1_000;
    private static final byte[] MATRIX = TestWorkbooks.template("risk-matrix");

    private final HttpClient http = HttpClient.newHttpClient();

    /** Every answered 201, by its address: the workbook that was sent. */
    private final Map<String, byte[]> kept = new ConcurrentHashMap<>();

    @TempDir
    Path folder;

    @Test
    void keepsWhatItAnsweredFor() throws Exception {
        var random = new Random(1);
        for (int kill = 0; kill < KILLS; kill++) {
            liveUntilKilled("life " + kill, random.nextInt(LONGEST_LIFE_MILLIS));
            assertSound();
        }
        try (var service = ServiceProcess.start(folder)) {
            int versions = everyVersion(service.address());
            System.out.printf(
                    "%d kills on %s: %d versions answered for, %d kept%n",
                    KILLS, StoreKind.current(), kept.size(), versions);
        }
    }

    /** @param life how long the service goes on after the first answer of this life, in milliseconds */
    private void liveUntilKilled(String name, int life) throws Exception {
        try (var service = ServiceProcess.start(folder)) {
            var books = books(service.address());
            var isOver = new AtomicBoolean();
            var first = new CountDownLatch(1);
            var clients = Executors.newFixedThreadPool(CLIENTS);
            for (int client = 0; client < CLIENTS; client++) {
                String book = books.get(client % BOOKS);
                String remark = name + ", client " + client;
                clients.submit(() -> submitUntil(isOver, first, service.address(), book, remark));
            }
            assertTrue(first.await(Waiting.LONGEST_SECONDS, TimeUnit.SECONDS), "nothing was kept");
            TimeUnit.MILLISECONDS.sleep(life);
            service.process().destroyForcibly().waitFor();
            isOver.set(true);
            clients.shutdown();
            assertTrue(clients.awaitTermination(Waiting.LONGEST_SECONDS, TimeUnit.SECONDS), "a client still waits");
        }
    }

    /** Nothing answered for is lost, and nothing that is there is half there. */
    private int everyVersion(URI service) throws Exception {
        for (var answered : kept.entrySet()) {
            var workbook = get(service, answered.getKey() + "/workbook");
            assertArrayEquals(answered.getValue(), workbook.body(), answered.getKey());
        }
        int versions = 0;
        for (String book : books(service)) {
            var list = Json.read(
                    get(service, "/api/books/" + book + "/versions?limit=1000").body(), List.class);
            for (int at = 0; at < list.size(); at++) {
                var version = (Map<?, ?>) list.get(at);
                assertEquals(list.size() - at, version.get("number"), "numbers have no gap");
                String address = "/api/books/" + book + "/versions/" + version.get("number");
                var workbook = get(service, address + "/workbook");
                assertEquals(Responses.digest((String) version.get("sha256")), digest(workbook), address);
                get(service, address + "/findings");
                versions++;
            }
        }
        return versions;
    }

    private void submitUntil(AtomicBoolean isOver, CountDownLatch first, URI service, String book, String client) {
        for (int sent = 0; !isOver.get(); sent++) {
            byte[] workbook = TestWorkbooks.variant(MATRIX, client + ", " + sent);
            try {
                var answer = submit(service, book, workbook);
                if (answer.statusCode() == 201) {
                    kept.put(answer.headers().firstValue("Location").orElseThrow(), workbook);
                    first.countDown();
                }
            } catch (IOException killed) {
                return;
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private HttpResponse<byte[]> submit(URI service, String book, byte[] workbook)
            throws IOException, InterruptedException {
        String address = "/api/books/" + book;
        String head = get(service, address).headers().firstValue("ETag").orElse("\"0\"");
        return http.send(
                HttpRequest.newBuilder(service.resolve(address + "/versions"))
                        .header("If-Match", head)
                        .POST(BodyPublishers.ofByteArray(workbook))
                        .build(),
                BodyHandlers.ofByteArray());
    }

    private List<String> books(URI service) throws IOException, InterruptedException {
        List<String> books = new ArrayList<>();
        for (int number = 0; number < BOOKS; number++) {
            var body = Map.of("partnership", "Partnership " + number, "template", "risk-matrix", "period", "2026");
            var request = HttpRequest.newBuilder(service.resolve("/api/books"))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(Json.text(body)))
                    .build();
            var answer = unlessBusy(request);
            books.add((String) Json.read(answer.body(), Map.class).get("id"));
        }
        return books;
    }

    private HttpResponse<byte[]> get(URI service, String path) throws IOException, InterruptedException {
        return unlessBusy(HttpRequest.newBuilder(service.resolve(path)).build());
    }

    /** The answer, which is a good one; a store that others hold for longer than the service waits is asked again. */
    private HttpResponse<byte[]> unlessBusy(HttpRequest request) throws IOException, InterruptedException {
        long end = System.nanoTime() + Waiting.LONGEST.toNanos();
        var answer = http.send(request, BodyHandlers.ofByteArray());
        while (answer.statusCode() == 503 && System.nanoTime() < end) {
            answer = http.send(request, BodyHandlers.ofByteArray());
        }
        assertTrue(answer.statusCode() < 300, request + ": " + answer.statusCode() + " " + new String(answer.body()));
        return answer;
    }

    /** What is kept is whole after each kill. */
    private void assertSound() {
        try (var database = StoreKind.open(folder)) {
            assertEquals(List.of(), new Verification(database).run(null).damage());
        }
    }

    private static String digest(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("Repr-Digest").orElse(null);
    }
}
