package uk.safersheets.web.routes.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.Waiting;
import uk.safersheets.api.Json;
import uk.safersheets.app.runtime.Config;
import uk.safersheets.web.FormParts;
import uk.safersheets.web.RunningService;
import uk.safersheets.web.RunningService.Answer;

/** Public files are sent, read in their turn, told of as they go on, and kept whole or not at all. */
class ImportRoutesTest {
    private static final String POLICE = "/api/imports?partnership=Charnwood&kind=police-uk&district=Charnwood";

    @TempDir
    private Path data;

    private RunningService service;

    @BeforeEach
    void start() {
        service = new RunningService(Config.in(data)
                .withPort(0)
                .withMostBytes(Config.megabytes(Config.DEFAULT_MAX_UPLOAD_MEGABYTES), 2_000_000));
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void keepsWhatIsSentAndTellsWhatItReplaces() throws IOException {
        var form = new FormParts()
                .part("file", "2019-04.csv", Streets.month("2019-04", 4))
                .part("file", "2019-06.csv", Streets.month("2019-06", 7));
        var first = read(send(POLICE, form));

        assertEquals("done", first.get("state"), first::toString);
        assertEquals(1, first.get("number"));
        assertEquals(List.of("2019-04", "2019-06"), first.get("periods"));
        assertEquals(List.of("2019-04.csv", "2019-06.csv"), first.get("names"));
        assertEquals("police-uk", first.get("kind"));
        assertEquals("Charnwood", first.get("partnership"));
        assertEquals(2, ((Map<?, ?>) first.get("unplaced")).get("rows"));
        assertEquals(List.of(), first.get("replaces"));
        assertEquals(4, ((List<?>) first.get("totals")).size());
        assertEquals(4, ((List<?>) first.get("counts")).size());

        var second =
                read(service.post(POLICE + "&name=again.csv", Streets.month("2019-06", 9), "Content-Type", "text/csv"));

        assertEquals(2, second.get("number"));
        assertEquals(List.of("again.csv"), second.get("names"));
        var replaced = (Map<?, ?>) ((List<?>) second.get("replaces")).get(0);
        assertEquals("2019-06: 9 crimes and incidents, 7 in import 1 of 14/06/2026", replaced.get("words"));
        assertEquals(2, replaced.get("differing"));
        assertEquals(List.of(), without(second.get("id")).get("counts"));
        assertEquals(List.of(2, 1), numbers(service.get("/api/imports")));
        var page = service.get("/api/imports?limit=1");
        assertEquals(List.of(2), numbers(page));
        assertEquals(List.of(1), numbers(service.get(page.header("Link").replaceAll("<(.*)>.*", "$1"))));
        assertEquals(List.of(), numbers(service.get("/api/imports?partnership=Melton")));
        untilNothingIsLeft();
    }

    @Test
    void tellsHowItGoesAndHowItEnded() throws Exception {
        String id =
                id(service.post(POLICE + "&name=a.csv", Streets.month("2019-06", 2000), "Content-Type", "text/csv"));

        String events = events(id);

        assertTrue(
                events.matches(
                        "(?s)(event: progress\ndata: \\{\"state\":.*?\\}\n\n)*event: done\ndata: \\{\"state\":\"done\".*"),
                events);
        assertTrue(events.endsWith("\"number\":1,\"problem\":null}\n\n"), events);
        assertTrue(events(id).startsWith("event: done\n"), "once it has ended, that is all there is to tell");
        assertEquals(
                2000,
                ((List<?>) without(id).get("totals"))
                        .stream()
                                .mapToInt(one -> (Integer) ((Map<?, ?>) one).get("count"))
                                .sum());
    }

    /** Another program holds the store, so that the first is not kept and the second waits until it is stopped. */
    @Test
    void stopsWhatWaits() throws Exception {
        try (var other = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("safersheets.db"));
                var hold = other.createStatement()) {
            hold.execute("BEGIN IMMEDIATE");
            String first = id(service.post(POLICE, Streets.month("2019-06", 1), "Content-Type", "text/csv"));
            String second = id(service.post(POLICE, Streets.month("2019-05", 1), "Content-Type", "text/csv"));
            assertEquals("waiting", without(second).get("state"));
            var told = CompletableFuture.supplyAsync(() -> told(second));

            assertEquals(
                    204,
                    service.ask("/api/imports/" + second, HttpRequest.Builder::DELETE)
                            .status());

            assertTrue(told.get(Waiting.LONGEST_SECONDS, TimeUnit.SECONDS).contains("event: cancelled\n"));
            hold.execute("ROLLBACK");
            assertTrue(told(first).contains("event: done\n"));
            assertEquals("cancelled", without(second).get("state"));
            service.ask("/api/imports/" + second, HttpRequest.Builder::DELETE).problem(409, "import-ended");
        }
    }

    /** Those who hang up in the middle keep nobody else from hearing the end. */
    @Test
    void tellsManyAndMindsNobodyWhoLeft() throws Exception {
        try (var other = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("safersheets.db"));
                var hold = other.createStatement()) {
            hold.execute("BEGIN IMMEDIATE");
            String id = id(service.post(POLICE, Streets.month("2019-06", 1), "Content-Type", "text/csv"));
            var told = new ArrayList<CompletableFuture<String>>();
            var threads = Executors.newCachedThreadPool();
            for (int listener = 0; listener < 20; listener++) {
                told.add(CompletableFuture.supplyAsync(() -> told(id), threads));
                try (var leaving = new Socket(
                        service.address().getHost(), service.address().getPort())) {
                    leaving.getOutputStream()
                            .write(("GET /api/imports/" + id + "/progress HTTP/1.1\r\nHost: "
                                            + service.address().getAuthority() + "\r\n\r\n")
                                    .getBytes(UTF_8));
                    assertEquals('H', leaving.getInputStream().read());
                }
            }
            hold.execute("ROLLBACK");
            threads.shutdown();
            for (var one : told) {
                assertTrue(one.get(Waiting.LONGEST_SECONDS, TimeUnit.SECONDS).contains("event: done\n"));
            }
        }
    }

    private String told(String id) {
        try {
            return events(id);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void keepsNothingOfWhatCannotBeRead() throws Exception {
        String id = id(service.post(
                POLICE + "&name=notes.csv", "Hello,world\n1,2\n".getBytes(UTF_8), "Content-Type", "text/csv"));

        assertTrue(events(id).contains("event: failed\n"));
        var failed = without(id);
        assertEquals("failed", failed.get("state"));
        assertTrue(((String) failed.get("problem")).contains("notes.csv"), failed::toString);
        assertNull(failed.get("number"));
        assertEquals(1, imports(service.get("/api/imports")).size(), "it is remembered for a while");
        untilNothingIsLeft();
        service.ask("/api/imports/" + id, HttpRequest.Builder::DELETE).problem(409, "import-ended");
    }

    @Test
    void neverDeletesWhatIsKept() {
        var kept = read(service.post(POLICE, Streets.month("2019-06", 2), "Content-Type", "text/csv"));

        var refused = service.ask("/api/imports/" + kept.get("id"), HttpRequest.Builder::DELETE)
                .problem(409, "import-ended");

        assertEquals("Import 1 is kept, and what is kept is never deleted.", refused.get("detail"));
    }

    @Test
    void refusesInWordsWhatIsNotSaidOrTooLarge() {
        service.post("/api/imports?kind=police-uk", new byte[] {1}).problem(422, "unusable-import");
        service.post("/api/imports?partnership=Charnwood", new byte[] {1}).problem(422, "unusable-import");
        service.post("/api/imports?partnership=Charnwood&kind=weather", new byte[] {1})
                .problem(422, "unusable-import");
        send(POLICE, new FormParts().text("note", "no file")).problem(422, "unusable-import");
        service.post(POLICE, new byte[2_000_001], "Content-Type", "text/csv").problem(413, "too-large");
        service.get("/api/imports/none").problem(404, "no-such-import");
        service.get("/api/imports/none/progress").problem(404, "no-such-import");
        untilNothingIsLeft();
    }

    @Test
    void countsByTheLookupThatWasImportedBefore() {
        read(service.post(
                "/api/imports?partnership=Charnwood&kind=area-lookup&column=Beat&name=beats.csv",
                "LSOA11CD,LSOA11NM,Beat\nE01025670,Charnwood 001A,\"Beat 61, Shelthorpe\"\n".getBytes(UTF_8),
                "Content-Type",
                "text/csv"));

        var counted = read(service.post(POLICE, Streets.month("2019-06", 2), "Content-Type", "text/csv"));
        var byDistrict = read(
                service.post(POLICE + "&byDistrict=true", Streets.month("2019-06", 2), "Content-Type", "text/csv"));

        assertEquals("done", counted.get("state"), counted::toString);
        assertEquals("Beat", counted.get("geography"));
        assertEquals("Beat 61, Shelthorpe", ((Map<?, ?>) ((List<?>) counted.get("counts")).get(0)).get("area"));
        assertEquals("district", byDistrict.get("geography"));
        assertEquals(List.of(), byDistrict.get("replaces"), "another geography");
    }

    @Test
    void remembersWhatNamesMean() {
        String body = Json.text(Map.of(
                "partnership", "Charnwood",
                "kind", "home-office",
                "name", "Charnwood BC",
                "means", "Charnwood",
                "from", "2019-04-01"));

        var said = service.postJson("/api/imports/names", body, "Submitted-By", "Ann");

        assertEquals(201, said.status(), said::text);
        var names = (List<?>)
                service.get("/api/imports/names?partnership=Charnwood").json().get("names");
        assertEquals(List.of(said.json()), names);
        assertEquals("Ann", said.json().get("by"));
        assertEquals("area", said.json().get("what"));
        service.get("/api/imports/names").problem(422, "unusable-import");
        service.postJson("/api/imports/names", body.replace("2019-04-01", "April"))
                .problem(400, "malformed-json");
    }

    private Answer send(String path, FormParts form) {
        return service.post(path, form.bytes(), "Content-Type", FormParts.TYPE);
    }

    private static String id(Answer started) {
        assertEquals(202, started.status(), started::text);
        String id = (String) started.json().get("id");
        assertEquals("/api/imports/" + id, started.header("Location"));
        return id;
    }

    /** Waits for its end, and reads it. */
    private Map<?, ?> read(Answer started) {
        String id = id(started);
        told(id);
        return service.get("/api/imports/" + id).json();
    }

    private Map<?, ?> without(Object id) {
        return service.get("/api/imports/" + id + "?counts=false").json();
    }

    /** Everything that is told until it has ended. */
    private String events(String id) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(service.address().resolve("/api/imports/" + id + "/progress"))
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertEquals(
                "text/event-stream",
                answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", ""));
        return answer.body();
    }

    private static List<?> imports(Answer list) {
        return (List<?>) list.json().get("imports");
    }

    private static List<?> numbers(Answer list) {
        return imports(list).stream()
                .map(one -> ((Map<?, ?>) one).get("number"))
                .toList();
    }

    /** What was sent goes once it is answered, and read. */
    private void untilNothingIsLeft() {
        Waiting.until(() -> "the end of " + left(), () -> left().isEmpty());
    }

    private List<Path> left() {
        try (Stream<Path> files = Files.list(data.resolve("tmp"))) {
            var left = files.toList();
            assertFalse(left.size() > 100);
            return left;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
