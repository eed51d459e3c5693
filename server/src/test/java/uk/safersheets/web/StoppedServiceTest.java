package uk.safersheets.web;

import static java.nio.charset.StandardCharsets.UTF_8;
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
import uk.safersheets.Waiting;
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

    private Path log;

    @Test
    void answersWhatItAccepted() throws Exception {
        log = folder.resolve("log");
        for (int stop = 0; stop < STOPS; stop++) {
            submitUntilItStops(stop);
        }
        try (var service = ServiceProcess.start(folder.resolve("data"))) {
            assertEquals(kept.get(), versions(service.address()), "kept, and answered for");
        }
        System.out.printf(
                "%d stops, %d clients: %d submissions answered for and kept, %d refused, %d not connected, %d cut off%n",
                STOPS, CLIENTS, kept.get(), refused.get(), notConnected.get(), cutOff.get());
        // Whoever sends into a connection that closes at that moment sees no answer either, and nothing was taken.
        assertEquals(List.of(), ServiceProcess.cutOff(log), "taken, and never answered");
    }

    private void submitUntilItStops(int stop) throws Exception {
        var clients = Executors.newFixedThreadPool(CLIENTS);
        try (var service = ServiceProcess.startTelling(folder.resolve("data"), log)) {
            var answered = new CountDownLatch(ANSWERED_BEFORE);
            var submitting = IntStream.range(0, CLIENTS)
                    .<Callable<Void>>mapToObj(client -> () -> {
                        submit(service.address(), "Partnership " + stop + " " + client, answered);
                        return null;
                    })
                    .map(clients::submit)
                    .toList();
            assertTrue(answered.await(Waiting.LONGEST_SECONDS, TimeUnit.SECONDS), "nothing is answered");
            service.process().destroy();
            for (var one : submitting) {
                one.get();
            }
            assertTrue(service.process().waitFor(Waiting.LONGEST_SECONDS, TimeUnit.SECONDS), "it does not stop");
        } finally {
            clients.shutdownNow();
        }
    }

    /** One version after the other to a book of its own. */
    private void submit(URI service, String partnership, CountDownLatch answered) throws Exception {
        var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        try {
            var opened = unlessBusy(http, opening(service, partnership));
            if (isRefused(opened)) {
                return;
            }
            String book =
                    (String) Json.read(opened.body().getBytes(UTF_8), Map.class).get("id");
            for (int base = 0; ; base++) {
                var answer = unlessBusy(http, submitting(service, book, base));
                if (isRefused(answer)) {
                    return;
                }
                assertEquals(201, answer.statusCode(), answer::body);
                kept.incrementAndGet();
                answered.countDown();
            }
        } catch (ConnectException e) {
            notConnected.incrementAndGet();
        } catch (IOException e) {
            cutOff.incrementAndGet();
        }
    }

    private boolean isRefused(HttpResponse<String> answer) {
        boolean isRefused = answer.statusCode() == 503;
        refused.addAndGet(isRefused ? 1 : 0);
        return isRefused;
    }

    /** The answer; a store that others hold for longer than the service waits is asked again. */
    private static HttpResponse<String> unlessBusy(HttpClient http, HttpRequest request)
            throws IOException, InterruptedException {
        var answer = http.send(request, BodyHandlers.ofString());
        while (answer.statusCode() == 503 && answer.body().contains("store-unavailable")) {
            answer = http.send(request, BodyHandlers.ofString());
        }
        return answer;
    }

    private static HttpRequest submitting(URI service, String book, int base) {
        return HttpRequest.newBuilder(service.resolve("/api/books/" + book + "/versions"))
                .header("If-Match", "\"" + base + "\"")
                .POST(BodyPublishers.ofByteArray(TestWorkbooks.variant(MATRIX, "version " + base)))
                .build();
    }

    private static HttpRequest opening(URI service, String partnership) {
        var name = Map.of("partnership", partnership, "template", "risk-matrix", "period", "2026-27");
        return HttpRequest.newBuilder(service.resolve("/api/books"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Json.text(name)))
                .build();
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
