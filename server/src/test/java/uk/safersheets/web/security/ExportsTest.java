package uk.safersheets.web.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.access.Role;
import uk.safersheets.cli.Commands;
import uk.safersheets.store.audit.Event;
import uk.safersheets.store.audit.EventType;
import uk.safersheets.store.audit.Events;
import uk.safersheets.store.db.Database;
import uk.safersheets.web.RunningService;
import uk.safersheets.web.SignIns;

/** Whoever takes a file out of the service is in the record, once a day for each file. */
class ExportsTest {
    private static final String FILE = "/versions/1/workbook";

    @TempDir
    Path data;

    @Test
    void recordsWhoTookWhichFileOnceADay() {
        String path;
        try (var service = new RunningService(data)) {
            path = "/api/books/" + kept(service, "risk-matrix") + FILE;
            service.get(path);
            String link = SignIns.link(data, "Officer, Charnwood", Role.OFFICER);
            String token = SignIns.bearer(service, link);
            for (int time = 0; time < 3; time++) {
                assertEquals(200, taken(service, path, token));
            }
            assertEquals(404, taken(service, path.replace("/1/", "/9/"), token));
        }
        var acts = exported();

        assertEquals(
                List.of("Officer, Charnwood took " + path),
                acts.stream()
                        .map(event -> event.act().who() + " took " + event.act().detail())
                        .toList());
        assertEquals(0, Commands.run("verify", "--data", data.toString()).status());
    }

    @Test
    void recordsWhatWasTakenByALink() {
        String path;
        try (var service = new RunningService(data)) {
            path = "/api/books/" + kept(service, "risk-matrix") + FILE;
            String token = SignIns.bearer(service, SignIns.link(data, "Officer, Charnwood", Role.OFFICER));
            var made = service.postJson(
                    "/api/downloads", "{\"path\":\"" + path + "\"}", "Authorization", "Bearer " + token);
            assertEquals(200, service.get((String) made.json().get("address")).status());
        }

        assertEquals(
                List.of("Officer, Charnwood took " + path),
                exported().stream()
                        .map(event -> event.act().who() + " took " + event.act().detail())
                        .toList());
    }

    @Test
    void recordsTheMarkingOfWhatWasTaken() {
        try (var service = new RunningService(data)) {
            String path = "/api/books/" + kept(service, "youth-risk") + FILE;
            String link = SignIns.link(data, "Officer, Charnwood", Role.OFFICER);
            var granted = Commands.run(
                    "user",
                    "grant",
                    "Officer, Charnwood",
                    "--template",
                    "youth-risk",
                    "--partnership",
                    "Charnwood",
                    "--why",
                    "Caseworker",
                    "--data",
                    data.toString());
            assertEquals(0, granted.status(), granted::toString);
            assertEquals(200, taken(service, path, SignIns.bearer(service, link)));

            assertEquals(
                    List.of(path + " OFFICIAL-SENSITIVE (Personal)"),
                    exported().stream().map(event -> event.act().detail()).toList());
        }
    }

    private static String kept(RunningService service, String template) {
        String book = service.book("Charnwood", template, "2026-27");
        assertEquals(
                201, service.submit(book, TestWorkbooks.template(template), 0).status());
        return book;
    }

    private static int taken(RunningService service, String path, String token) {
        return service.ask(path, request -> SignIns.as(request, token).GET()).status();
    }

    private List<Event> exported() {
        try (var database = Database.open(data)) {
            return database.read("look", connection -> Events.where(connection, "act = ?", EventType.EXPORTED.word()));
        }
    }
}
