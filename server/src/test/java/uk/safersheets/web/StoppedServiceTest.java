package uk.safersheets.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.SlowTest;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.api.Json;
import uk.safersheets.store.BothStores;

/**
 * A service of its own process that is told to stop (SIGTERM) while clients submit: everybody knows what became of each
 * submission. {@code -Dsafersheets.stops=N} says how often.
 */
@BothStores
@SlowTest
class StoppedServiceTest {
    private static final int STOPS = Integer.getInteger("safersheets.stops", 2);
    private static final int CLIENTS = 16;
    private static final int ANSWERED_BEFORE = 24;
    private static final byte[] MATRIX = TestWorkbooks.template("risk-matrix");

    private final AtomicInteger kept = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger notConnected = new AtomicInteger();
    private final AtomicInteger cutOff = new AtomicInteger();

    @TempDir
    Path folder;

    @Test
    void answersWhatItAccepted() throws Exception {
        for (int stop = 0; stop < STOPS; stop++) {
            submitUntilItStops(stop);
        }
        try (var service = ServiceProcess.start(folder)) {
            assertEquals(kept.get(), versions(service.address()), "kept, and answered for");
        }
        System.out.printf(
                "%d stops, %d clients: %d submissions answered for and kept, %d refused, %d not connected, %d cut off%n",
                STOPS, CLIENTS, kept.get(), refused.get(), notConnected.get(), cutOff.get());
        assertEquals(0, cutOff.get());
    }

    private void submitUntilItStops(int stop) throws Exception {
        var clients = Executors.newFixedThreadPool(CLIENTS);
        try (var service = ServiceProcess.start(folder)) {
            var answered = new CountDownLatch(ANSWERED_BEFORE);
            var submitting = IntStream.range(0, CLIENTS)
                    .<Callable<Void>>mapToObj(client -> () -> {
                        submit(service.address(), "Partnership " + stop + " " + client, answered);
                        return null;
                    })
                    .map(clients::submit)
                    .toList();
            assertTrue(answered.await(2, TimeUnit.MINUTES), "nothing is answered");
            service.process().destroy();
            for (var one : submitting) {
                one.get();
            }
            assertTrue(service.process().waitFor(1, TimeUnit.MINUTES), "it does not stop");
        } finally {
            clients.shutdownNow();
        }
    }

    /** One version after the other to a book of its own. */
    private void submit(URI service, String partnership, CountDownLatch answered) throws Exception {
        var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        try {
            String book = book(http, service, partnership);
            for (int base = 0; ; base++) {
                var answer = http.send(
                        HttpRequest.newBuilder(service.resolve("/api/books/" + book + "/versions"))
                                .header("If-Match", "\"" + base + "\"")
                                .POST(BodyPublishers.ofByteArray(TestWorkbooks.variant(MATRIX, "version " + base)))
                                .build(),
                        BodyHandlers.ofString());
                if (answer.statusCode() != 201) {
                    assertEquals(503, answer.statusCode(), answer::body);
                    refused.incrementAndGet();
                    return;
                }
                kept.incrementAndGet();
                answered.countDown();
            }
        } catch (ConnectException e) {
            notConnected.incrementAndGet();
        } catch (IOException e) {
            cutOff.incrementAndGet();
        }
    }

    private static String book(HttpClient http, URI service, String partnership)
            throws IOException, InterruptedException {
        var name = Map.of("partnership", partnership, "template", "risk-matrix", "period", "2026-27");
        HttpResponse<byte[]> opened = http.send(
                HttpRequest.newBuilder(service.resolve("/api/books"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(Json.text(name)))
                        .build(),
                BodyHandlers.ofByteArray());
        return (String) Json.read(opened.body(), Map.class).get("id");
    }

    private static int versions(URI service) throws IOException, InterruptedException {
        var all = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(service.resolve("/api/books")).build(), BodyHandlers.ofByteArray());
        List<?> books = Json.read(all.body(), List.class);
        return books.stream()
                .mapToInt(book -> (Integer) ((Map<?, ?>) book).get("versions"))
                .sum();
    }
}
