package uk.safersheets.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.SlowTest;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.Waiting;
import uk.safersheets.api.Json;

/** The log of a service that writes objects, and how it says that it stops. */
@SlowTest
class JsonLogTest {
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final byte[] MATRIX = TestWorkbooks.example("risk-matrix", "central-bedfordshire-2015-16");

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    @Test
    void everyLineIsAnObjectThatTellsNothingOfAnybodysWork() throws Exception {
        var log = folder.resolve("log.txt");
        var data = folder.resolve("data");
        try (var service = started(data, log)) {
            var address = service.address();
            String book = (String) read(postJson(
                            address,
                            "/api/books",
                            Map.of(
                                    "partnership",
                                    "Central Bedfordshire",
                                    "template",
                                    "risk-matrix",
                                    "period",
                                    "2015-16")))
                    .get("id");
            String versions = "/api/books/" + book + "/versions";
            assertEquals(
                    201,
                    post(address, versions, TestWorkbooks.scored(MATRIX, "B6", 5))
                            .statusCode());
            get(address, "/api/search?q=QuerySecret");
            get(address, "/api/books?nobodyKnows=QuerySecret");
            get(address, "/nowhere/PathSecret%0A%7B%7D");
            Waiting.until("nobody to write any more", () -> isIndexed(address));
            // A store that lost a table fails in each way that the log tells of.
            try (var store = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("safersheets.db"));
                    var statement = store.createStatement()) {
                statement.execute("DROP TABLE book");
            }
            var failed = get(address, "/api/books/" + book);
            assertEquals(503, failed.statusCode(), failed::body);
            assertTrue(service.stop(), "it stops");

            String all = Files.readString(log);
            for (String sent :
                    List.of("Bedfordshire", "bedfordshire", "Secret", "Analyst Name", "2015-16", "127.0.0.1")) {
                assertFalse(all.contains(sent), () -> sent + " is in\n" + all);
            }
            for (String line : all.lines().toList()) {
                var event = read(line);
                for (String part : List.of("@timestamp", "level", "logger", "message", "node", "thread")) {
                    assertEquals(String.class, event.get(part).getClass(), line);
                }
            }
            var submitted = answered(all, "/api/books/{book}/versions");
            assertEquals(TRACE, submitted.get("trace_id"));
            assertEquals(201, submitted.get("status"));
            assertTrue((Integer) submitted.get("bytes_in") > 10_000, submitted::toString);
            String id = failed.headers().firstValue("X-Request-Id").orElseThrow();
            assertEquals(id, read(failed.body()).get("id"), "people are told the id");
            var failure = all.lines()
                    .map(JsonLogTest::read)
                    .filter(event -> "ERROR".equals(event.get("level")))
                    .findFirst()
                    .orElseThrow();
            assertEquals(id, failure.get("request_id"), "under which the log has it");
            assertNotNull(((Map<?, ?>) failure.get("exception")).get("cause"), failure::toString);
        }
    }

    @Test
    void saysThatItStopsBeforeItTakesNoMore() throws Exception {
        try (var service = started(folder.resolve("data"), folder.resolve("log.txt"), "--stop-notice", "300")) {
            assertEquals(200, get(service.address(), "/api/health/ready").statusCode());
            service.process().destroy();
            Waiting.until("it to say that it stops", () -> !answers(service.address(), "/api/health/ready", 200));
            var refused = get(service.address(), "/api/health/ready");
            assertEquals("stopping", read(refused.body()).get("obstacle"));
            assertEquals(200, get(service.address(), "/api/books").statusCode(), "what comes meanwhile is answered");
            assertEquals(200, get(service.address(), "/api/health/live").statusCode());
        }
    }

    private boolean answers(URI service, String path, int status) {
        try {
            return get(service, path).statusCode() == status;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean isIndexed(URI service) {
        try {
            return get(service, "/api/search?q=QuerySecret").body().contains("\"notIndexed\":0,");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<?, ?> answered(String all, String route) {
        return all.lines()
                .map(JsonLogTest::read)
                .filter(event -> route.equals(event.get("route")))
                .findFirst()
                .orElseThrow();
    }

    private record Started(Process process, URI address) implements AutoCloseable {
        boolean stop() throws InterruptedException {
            process.destroy();
            return process.waitFor(Waiting.LONGEST_SECONDS, TimeUnit.SECONDS);
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }

    private static Started started(Path data, Path log, String... options) throws Exception {
        var builder = ServiceProcess.builder(data);
        builder.command().addAll(List.of("--log", "json"));
        builder.command().addAll(List.of(options));
        var process = builder.redirectError(log.toFile()).start();
        String said = process.inputReader(StandardCharsets.UTF_8).readLine();
        assertTrue(said != null && said.contains("http://"), () -> "the service said: " + said);
        return new Started(process, URI.create(said.replaceFirst(".*(http://\\S+).*", "$1")));
    }

    private HttpResponse<String> get(URI service, String path) throws Exception {
        return client.send(HttpRequest.newBuilder(service.resolve(path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(URI service, String path, byte[] body) throws Exception {
        var request = HttpRequest.newBuilder(service.resolve(path))
                .header("Content-Type", RunningService.XLSX)
                .header("If-Match", "\"0\"")
                .header("Submitted-By", "Analyst%20Name")
                .header("traceparent", "00-" + TRACE + "-b7ad6b7169203331-01")
                .POST(BodyPublishers.ofByteArray(body));
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private String postJson(URI service, String path, Map<String, String> body) throws Exception {
        var request = HttpRequest.newBuilder(service.resolve(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Json.text(body)));
        return client.send(request.build(), BodyHandlers.ofString()).body();
    }

    private static Map<?, ?> read(String json) {
        return Json.read(json.getBytes(StandardCharsets.UTF_8), Map.class);
    }
}
