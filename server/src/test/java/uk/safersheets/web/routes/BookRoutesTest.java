package uk.safersheets.web.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.safersheets.api.Json;
import uk.safersheets.web.RunningService;

class BookRoutesTest {
    private static final String CHARNWOOD =
            "{\"partnership\":\"Charnwood\",\"template\":\"risk-matrix\",\"period\":\"2026-27\"}";

    private static RunningService service;

    @BeforeAll
    static void start(@TempDir Path data) {
        service = new RunningService(data);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void opensABookOnce() {
        String wanted = CHARNWOOD.replace("2026-27", "2025-26");
        var first = service.postJson("/api/books", wanted, "Submitted-By", "Ann%20Smith");
        var second = service.postJson("/api/books", wanted, "Submitted-By", "Bob");

        assertEquals(201, first.status(), first::text);
        assertEquals("/api/books/charnwood.risk-matrix.2025-26", first.header("Location"));
        assertEquals("charnwood.risk-matrix.2025-26", first.json().get("id"));
        assertEquals("Charnwood", first.json().get("partnership"));
        assertEquals("risk-matrix", first.json().get("template"));
        assertEquals("2025-26", first.json().get("period"));
        assertEquals("Ann Smith", first.json().get("createdBy"));
        assertEquals("2026-06-14T12:00:00Z", first.json().get("createdAt"));
        assertEquals(0, first.json().get("versions"));
        assertNull(first.json().get("head"));
        assertEquals(200, second.status());
        assertEquals(first.json(), second.json());
    }

    @ParameterizedTest(name = "{0} / {1} is {2}")
    @CsvSource({
        "Charnwood Community Safety Partnership, 2026/27, charnwood.risk-matrix.2026-27",
        "The Safer Communities CSP, 2026-2027 Q1, safer-communities.risk-matrix.2026-27-q1",
        "Ynys Môn, April to June 2026, ynys-mon.risk-matrix.april-to-june-2026",
        "King's Lynn & West Norfolk, 2026, kings-lynn-west-norfolk.risk-matrix.2026",
        "Community Safety Partnership, 2026, community-safety-partnership.risk-matrix.2026",
    })
    void namesABookReadably(String partnership, String period, String id) {
        var body = Map.of("partnership", partnership, "template", "risk-matrix", "period", period);

        assertEquals(id, service.postJson("/api/books", Json.text(body)).json().get("id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"...", "日本", "Charn\u0000wood", "Charn\nwood"})
    void refusesNamesThatCannotStandInAnAddress(String name) {
        refused(name, "2026");
        refused("Charnwood", name);
    }

    @Test
    void refusesNamesThatAreTooLong() {
        refused("C".repeat(101), "2026");
        refused("Charnwood", "2".repeat(101));
    }

    private static void refused(String partnership, String period) {
        var body = Map.of("partnership", partnership, "template", "risk-matrix", "period", period);

        service.postJson("/api/books", Json.text(body)).problem(422, "unusable-book");
    }

    @Test
    void listsAndFindsBooks() {
        service.postJson("/api/books", CHARNWOOD.replace("2026-27", "2027-28"));

        var listed = Json.read(service.get("/api/books").bytes(), List.class);
        var found = service.get("/api/books/charnwood.risk-matrix.2027-28");

        assertTrue(listed.contains(found.json()), listed::toString);
        assertTrue(found.header("ETag").startsWith("\"0."));
        assertEquals(
                List.of("scorers", "priorities", "next-period"), found.json().get("offers"));
        service.get("/api/books/no-such-book").problem(404, "no-such-book");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            not json                                                             | 400 | malformed-json
            {"partnership":"A"                                                   | 400 | malformed-json
            [1]                                                                  | 400 | malformed-json
            null                                                                 | 400 | malformed-json
            {"partnership":{},"template":"risk-matrix","period":"2026"}          | 400 | malformed-json
            {"partnership":"A","template":"risk-matrix"}                         | 400 | malformed-json
            {"partnership":" ","template":"risk-matrix","period":"2026"}         | 400 | malformed-json
            {"partnership":"A","partnership":"B","template":"t","period":"2026"} | 400 | malformed-json
            {"partnership":"A","template":"no-such","period":"2026"}             | 404 | no-such-template
            {"partnership":"!?","template":"risk-matrix","period":"2026"}        | 422 | unusable-book
            """)
    void refusesWhatNamesNoBook(String body, int status, String slug) {
        String before = service.get("/api/books").text();

        service.postJson("/api/books", body).problem(status, slug);

        assertEquals(before, service.get("/api/books").text());
    }

    @Test
    void saysWhereTheJsonStops() {
        var problem =
                service.postJson("/api/books", "{\"partnership\":\n oops}").problem(400, "malformed-json");

        assertEquals("What you sent stops being JSON at line 2, column 2.", problem.get("detail"));
    }
}
