package uk.safersheets.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.SlowTest;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.access.Membership;
import uk.safersheets.access.Role;
import uk.safersheets.access.UserName;
import uk.safersheets.api.Json;
import uk.safersheets.app.Person;
import uk.safersheets.app.runtime.Config;
import uk.safersheets.app.runtime.Services;
import uk.safersheets.store.PostgresServer;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.db.PostgresAddress;
import uk.safersheets.store.db.StoreAddress;
import uk.safersheets.store.verification.Verification;

/**
 * A node of an older build beside one of this build on one database, as while an installation is upgraded node by node:
 * {@code -Dsafersheets.older=JAR}, or the class path of the older build. It is no part of the suite, which has no older build:
 * {@code MAVEN_ARGS=-Dsafersheets.older=JAR scripts/test OlderBesideNewerTest}.
 */
@SlowTest
class OlderBesideNewerTest {
    private static final String OLDER = "safersheets.older";

    private static final byte[] MATRIX = TestWorkbooks.example("risk-matrix", "central-bedfordshire-2015-16");
    private static final Map<String, String> BOOK =
            Map.of("partnership", "Central Bedfordshire", "template", "risk-matrix", "period", "2015-16");
    private static final int VERSIONS = 12;
    private static final int ENOUGH_SECONDS = 120;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final PostgresServer server = PostgresServer.shared();
    private final PostgresAddress database = PostgresServer.newDatabase();

    @TempDir
    Path folder;

    private ServiceProcess older;
    private ServiceProcess newer;

    @AfterEach
    void stop() {
        for (var node : new ServiceProcess[] {older, newer}) {
            if (node != null) {
                node.close();
            }
        }
    }

    @Test
    void oldAndNewServeOneInstallation() throws Exception {
        older = startOlder();
        String book = (String) json(post(older, "/api/books", "", BOOK), 201).get("id");
        submit(older, book, 0, "");
        newer = ServiceProcess.startOn(options("newer"), folder.resolve("newer.log"));

        for (int base = 1; base < VERSIONS; base++) {
            var node = base % 2 == 0 ? older : newer;
            var other = base % 2 == 0 ? newer : older;
            submit(node, book, base, "");
            assertEquals(
                    base + 1, json(get(other, "/api/books/" + book, ""), 200).get("versions"));
            assertEquals(409, put(other, book, base, "").statusCode(), "who comes late is told so by either");
        }
        assertSame(book, "/api/books/" + book + "/versions");
        assertSame(book, "/api/books/" + book + "/events");
        awaitSearch(book);
        String token = signIn(older, "Officer, rolling");
        String personal = personalTokenOf(newer, token);
        submit(newer, book, VERSIONS, personal);
        assertEquals(204, delete(older, "/api/session", token).statusCode());
        assertEquals("nobody", json(get(newer, "/api/me", token), 200).get("as"));

        String back = startedAgain();
        try (var opened = Database.open(StoreAddress.of(database, folder.resolve("newer")))) {
            assertEquals(List.of(), new Verification(opened).run(null).damage());
        }
        System.out.printf(
                "An older node beside a newer: %d versions, each seen by the other; %s%n", VERSIONS + 1, back);
    }

    /** Of the same format it goes on, as after an upgrade that was taken back; of another it says which it knows. */
    private String startedAgain() throws Exception {
        older.process().destroy();
        assertTrue(older.process().waitFor(1, TimeUnit.MINUTES), "it does not stop");
        try {
            older = startOlder();
            return "started again, the older goes on";
        } catch (AssertionError refused) {
            String said = Files.readString(folder.resolve("older.log"));
            assertTrue(said.contains("is of a newer Safer Sheets (format "), said);
            return "started again, the older says that the format is newer";
        }
    }

    private ServiceProcess startOlder() throws IOException {
        String older = Objects.requireNonNull(System.getProperty(OLDER), "-D" + OLDER + " names no older build");
        return ServiceProcess.startOn(older, options("older"), folder.resolve("older.log"));
    }

    private List<String> options(String node) {
        return List.of(
                "--data",
                folder.resolve(node).toString(),
                "--store",
                database.toString(),
                "--store-credentials",
                server.credentials().toString());
    }

    private void assertSame(String book, String path) throws Exception {
        assertEquals(get(older, path, "").body(), get(newer, path, "").body(), book);
    }

    /** Both find it, whichever of them indexed what people wrote. */
    private void awaitSearch(String book) throws Exception {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(ENOUGH_SECONDS);
        for (var node : List.of(older, newer)) {
            while (!get(node, "/api/search?q=burglary", "").body().contains(book)) {
                assertTrue(System.nanoTime() < until, "it is not found");
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
        }
    }

    private String signIn(ServiceProcess node, String name) throws Exception {
        String link;
        try (var services = Services.open(
                Config.in(StoreAddress.of(database, folder.resolve("people"))).withPort(0), Clock.systemUTC())) {
            var accounts = services.accounts().accounts();
            var roles = Set.of(Role.OFFICER, Role.ANALYST);
            var user = accounts.add(new UserName(name), new Membership("Central Bedfordshire", roles), Person.SERVICE)
                    .orElseThrow();
            link = accounts.makeLink(user, Person.SERVICE);
        }
        var session = json(post(node, "/api/session", "", Map.of("link", link, "bearer", true)), 201);
        return (String) session.get("token");
    }

    private String personalTokenOf(ServiceProcess node, String session) throws Exception {
        assertEquals("user", json(get(node, "/api/me", session), 200).get("as"));
        return (String) json(post(node, "/api/tokens", session, Map.of("name", "nightly")), 201)
                .get("token");
    }

    private void submit(ServiceProcess node, String book, int base, String token) throws Exception {
        var answer = put(node, book, base, token);
        assertEquals(201, answer.statusCode(), answer.body());
    }

    private HttpResponse<String> put(ServiceProcess node, String book, int base, String token) throws Exception {
        byte[] workbook =
                TestWorkbooks.scored(MATRIX, "B6", 10 + base + node.address().getPort());
        return send(
                node,
                "/api/books/" + book + "/versions",
                token,
                request -> request.header("Content-Type", RunningService.XLSX)
                        .header("If-Match", "\"" + base + "\"")
                        .POST(BodyPublishers.ofByteArray(workbook)));
    }

    private HttpResponse<String> get(ServiceProcess node, String path, String token) throws Exception {
        return send(node, path, token, HttpRequest.Builder::GET);
    }

    private HttpResponse<String> delete(ServiceProcess node, String path, String token) throws Exception {
        return send(node, path, token, HttpRequest.Builder::DELETE);
    }

    private HttpResponse<String> post(ServiceProcess node, String path, String token, Map<String, ?> body)
            throws Exception {
        return send(
                node,
                path,
                token,
                request -> request.header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(Json.text(body))));
    }

    private HttpResponse<String> send(
            ServiceProcess node, String path, String token, UnaryOperator<HttpRequest.Builder> how) throws Exception {
        var request = HttpRequest.newBuilder(node.address().resolve(path));
        return http.send(
                how.apply(token.isEmpty() ? request : SignIns.as(request, token))
                        .build(),
                BodyHandlers.ofString());
    }

    private static Map<?, ?> json(HttpResponse<String> answer, int status) {
        assertEquals(status, answer.statusCode(), answer.body());
        return Json.read(answer.body().getBytes(), Map.class);
    }
}
