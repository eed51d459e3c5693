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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.safersheets.SlowTest;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.api.Json;
import uk.safersheets.app.runtime.Config;
import uk.safersheets.app.runtime.Services;
import uk.safersheets.store.BothStores;
import uk.safersheets.store.StoreKind;
import uk.safersheets.store.db.Sha256;
import uk.safersheets.store.version.Versions;
import uk.safersheets.web.routes.imports.Streets;

/**
 * Each part of a service is closed while requests are answered, as happens while it stops or is torn down: everybody is
 * answered, nobody with a fault of the service's, and who is told that nothing was kept is told the truth.
 */
@BothStores
@SlowTest
class PartsClosedTest {
    private static final byte[] MATRIX = TestWorkbooks.template("risk-matrix");
    private static final String CUT_OFF = "cut off";
    private static final int CLIENTS = 3;
    private static final int ROUNDS_AFTER = 1;
    private static final int LONGEST_MINUTES = 3;
    private static final Duration NOBODY_THERE = Duration.ofSeconds(5);

    /** More than is held in memory. */
    private static final int ROWS = 1500;

    private static final String END_ALL = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            + " WHERE datname = current_database() AND pid <> pg_backend_pid()";

    private final Set<String> kept = ConcurrentHashMap.newKeySet();
    private final Set<String> notKept = ConcurrentHashMap.newKeySet();
    private final Set<String> faults = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> said = new ConcurrentHashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    private volatile Duration longestAnswer = Duration.ofMinutes(LONGEST_MINUTES);

    @TempDir
    Path folder;

    private enum Part {
        WHO_TRACES,
        WHO_IMPORTS,
        WHO_REMINDS,
        WHO_WATCHES_NODES,
        READINESS,
        FOLDER_FOR_BODIES,
        /** Those to a server; a file has none that others end, and everything goes on. */
        CONNECTIONS,
        STORE,
        ALL_BUT_THE_SERVER,
        /** Not even what is being answered is waited for; who then comes too late finds nobody. */
        THE_SERVER_AT_ONCE
    }

    @ParameterizedTest
    @EnumSource
    void everybodyIsAnswered(Part part) throws Exception {
        var config = Config.in(StoreKind.at(folder)).withPort(0);
        var services = Services.open(config, Clock.systemUTC());
        var server = WebServer.start(config, services);
        var threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            var answered = new CountDownLatch(CLIENTS);
            var clients = new ArrayList<Future<Void>>();
            for (int client = 0; client < CLIENTS; client++) {
                int which = client;
                clients.add(threads.submit(() -> goOn(server.address(), which, answered)));
            }
            assertTrue(answered.await(LONGEST_MINUTES, TimeUnit.MINUTES), "nothing is answered");
            close(part, services, server);
            closed.countDown();
            for (var client : clients) {
                client.get(LONGEST_MINUTES, TimeUnit.MINUTES);
            }
        } finally {
            closed.countDown();
            threads.shutdownNow();
            server.close();
            services.close();
        }
        assertEquals(Set.of(), faults);
        assertTrue(part == Part.THE_SERVER_AT_ONCE || !said.containsKey(CUT_OFF), said::toString);
        assertHistory();
        System.out.printf("%s closed: %s%n", part, said);
    }

    private void close(Part part, Services services, WebServer server) throws IOException, SQLException {
        switch (part) {
            case WHO_TRACES -> services.history().worker().close();
            case WHO_IMPORTS -> services.imports().jobs().close();
            case WHO_REMINDS -> services.reminders().close();
            case WHO_WATCHES_NODES -> services.nodes().close();
            case READINESS -> services.health().readiness().close();
            case FOLDER_FOR_BODIES -> deleteBodies();
            case CONNECTIONS -> {
                if (StoreKind.at(folder).server().isEmpty()) {
                    return;
                }
                try (var hand = StoreKind.byHand(StoreKind.at(folder));
                        var end = hand.createStatement()) {
                    end.execute(END_ALL);
                }
            }
            case STORE -> services.database().close();
            case ALL_BUT_THE_SERVER -> services.close();
            case THE_SERVER_AT_ONCE -> {
                longestAnswer = NOBODY_THERE;
                server.close(Duration.ofMillis(1));
                services.close();
            }
        }
    }

    private void deleteBodies() throws IOException {
        var bodies = folder.resolve("tmp");
        while (Files.exists(bodies)) {
            try (var files = Files.newDirectoryStream(bodies)) {
                for (var file : files) {
                    Files.deleteIfExists(file);
                }
            }
            try {
                Files.deleteIfExists(bodies);
            } catch (IOException anotherCame) {
                continue;
            }
        }
    }

    private Void goOn(URI service, int client, CountDownLatch answered) throws Exception {
        var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        try {
            String book = book(http, service, "Partnership " + client);
            int after = 0;
            for (int round = 0; after < ROUNDS_AFTER; round++) {
                after += closed.getCount() == 0 ? 1 : 0;
                round(http, service, book, "client " + client + ", " + round);
                answered.countDown();
            }
        } catch (ConnectException stopped) {
            // as it should be
        } catch (IOException cutOff) {
            said.merge(CUT_OFF, 1, Integer::sum);
        }
        return null;
    }

    private void round(HttpClient http, URI service, String book, String what) throws Exception {
        var shown = said(http, get(service, "/api/books/" + book));
        Object base = shown.get("versions");
        byte[] workbook = TestWorkbooks.variant(MATRIX, what);
        if (base instanceof Integer newest) {
            submit(http, service, book, workbook, newest);
        }
        for (String path :
                List.of("/api/health/ready", "/api/health", "/api/search?q=theft", "/api/books", "/api/imports")) {
            said(http, get(service, path));
        }
        said(http, post(service, "/api/check", RunningService.XLSX, workbook));
        byte[] month = Streets.month("2019-05", ROWS);
        said(
                http,
                post(
                        service,
                        "/api/imports?partnership=Charnwood&kind=police-uk&district=Charnwood&name=2019-05.csv",
                        "text/csv",
                        month));
        said(http, post(service, "/api/books", "application/json", opening("Partnership, " + what)));
    }

    private void submit(HttpClient http, URI service, String book, byte[] workbook, int base) throws Exception {
        var answer = http.send(
                request(service, "/api/books/" + book + "/versions")
                        .header("Content-Type", RunningService.XLSX)
                        .header("If-Match", "\"" + base + "\"")
                        .POST(BodyPublishers.ofByteArray(workbook))
                        .build(),
                BodyHandlers.ofByteArray());
        String detail = String.valueOf(judged(answer).get("detail"));
        if (answer.statusCode() == 201) {
            kept.add(Sha256.of(workbook));
        } else if (detail.contains("Nothing you sent has been kept")) {
            notKept.add(Sha256.of(workbook));
        }
    }

    private Map<?, ?> said(HttpClient http, HttpRequest request) throws IOException, InterruptedException {
        return judged(http.send(request, BodyHandlers.ofByteArray()));
    }

    /** An answer, or a refusal that says when to come again. */
    private Map<?, ?> judged(HttpResponse<byte[]> answer) {
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        int status = answer.statusCode();
        boolean isRefused =
                status == 503 && answer.headers().firstValue("Retry-After").isPresent();
        if (status >= 400 && !isRefused && status != 429) {
            faults.add(answer.request().method() + " " + answer.uri().getPath() + ": " + status + " " + body);
        }
        var answered = body.startsWith("{") ? Json.read(answer.body(), Map.class) : Map.of();
        said.merge(status + (status < 400 ? "" : " " + answered.get("detail")), 1, Integer::sum);
        return answered;
    }

    private String book(HttpClient http, URI service, String partnership) throws Exception {
        var opened = http.send(
                post(service, "/api/books", "application/json", opening(partnership)), BodyHandlers.ofByteArray());
        return (String) Json.read(opened.body(), Map.class).get("id");
    }

    private static byte[] opening(String partnership) {
        return Json.bytes(Map.of("partnership", partnership, "template", "risk-matrix", "period", "2026-27"));
    }

    private HttpRequest.Builder request(URI service, String path) {
        return HttpRequest.newBuilder(service.resolve(path)).timeout(longestAnswer);
    }

    private HttpRequest get(URI service, String path) {
        return request(service, path).build();
    }

    private HttpRequest post(URI service, String path, String type, byte[] body) {
        return request(service, path)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body))
                .build();
    }

    private void assertHistory() {
        var there = new HashSet<String>();
        try (var database = StoreKind.open(folder)) {
            var versions = new Versions(database);
            for (int client = 0; client < CLIENTS; client++) {
                versions.newestFirst(client + ".risk-matrix.2026-27", Integer.MAX_VALUE, 1000)
                        .forEach(version -> there.add(version.sha256()));
            }
        }
        assertTrue(there.containsAll(kept), "acknowledged, and lost");
        notKept.retainAll(there);
        assertEquals(Set.of(), notKept, "told that it was not kept, and kept");
    }
}
