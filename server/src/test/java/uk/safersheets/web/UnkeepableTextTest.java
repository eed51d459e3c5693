package uk.safersheets.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.api.Json;
import uk.safersheets.app.Person;
import uk.safersheets.app.version.SubmitVersion;
import uk.safersheets.store.BothStores;
import uk.safersheets.store.db.StoreException;
import uk.safersheets.store.db.StoreFailure;
import uk.safersheets.web.routes.imports.Streets;

/** The character U+0000, which PostgreSQL keeps in no text, wherever it may come in: refused in words, or read as another. */
@BothStores
class UnkeepableTextTest {
    private static final byte[] PLAN = TestWorkbooks.example("action-plan", "charnwood-2019-20-actions");

    private RunningService service;

    @BeforeEach
    void start(@TempDir Path data) {
        service = new RunningService(data);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/books/a%00b",
                "/api/search?q=a%00b",
                "/api/books?partnership=%00",
                "/api/collections/%00",
                "/api/books/a%00b/versions?limit=1"
            })
    void anAddressWithItIsRefused(String path) {
        assertEquals(400, service.get(path).status());
    }

    @Test
    void aTextOfJsonWithItIsRefused() {
        service.postJson("/api/collections", "{\"name\": \"Return\\u0000s\"}").problem(400, "malformed-json");
        for (String name : List.of("partnership", "template", "period")) {
            var book =
                    new TreeMap<>(Map.of("partnership", "Charnwood", "template", "action-plan", "period", "2019-20"));
            book.put(name, "2019\u000020");
            service.postJson("/api/books", Json.text(book)).problem(422, "unusable-book");
        }
        assertEquals(
                201,
                service.postJson(
                                "/api/books",
                                "{\"partnership\": \"Char\\\\\\\\u0000nwood\", \"template\": \"action-plan\","
                                        + " \"period\": \"2019-20\"}")
                        .status(),
                "a backslash and the letters u0000 are other characters");
    }

    /** The driver of either store would make a question mark of it. */
    @Test
    void halfACharacterOfJsonIsRefusedWithItsPlace() {
        for (String half : List.of("\\ud83d", "\\uDE00\\uD83D", "\\ud83d and more")) {
            var refused = service.postJson("/api/collections", "{\"name\": \"Returns " + half + "\"}")
                    .problem(400, "malformed-json");
            assertTrue(
                    String.valueOf(refused.get("detail")).startsWith("The text at name holds half a character (U+D"),
                    refused::toString);
            var book =
                    "{\"partnership\": \"Charn" + half + "\", \"template\": \"action-plan\", \"period\": \"2019-20\"}";
            int status = service.postJson("/api/books", book).status();
            assertTrue(status == 400 || status == 422, "status " + status);
        }
        String book = service.book("Charnwood", "action-plan", "2019-20");
        assertEquals(201, service.submit(book, PLAN, 0).status());
        String said = "{\"version\": 1, \"explanations\": [{\"ruleId\": \"R1\", \"explanation\": \"%s\"}]}";
        var refused = service.ask(
                        "/api/books/" + book + "/explanations",
                        request -> request.header("Content-Type", "application/json")
                                .header("If-Match", service.etag(book))
                                .PUT(BodyPublishers.ofString(said.formatted("\\ud800"))))
                .problem(400, "malformed-json");
        assertEquals(
                "The text at explanations[0].explanation holds half a character (U+D800), which no store keeps. Take it"
                        + " out.",
                refused.get("detail"));
    }

    /** Whatever way a text took: the same words of both stores, and nothing kept. */
    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "a\ud83d", "\udc00b"})
    void whatComesToTheStoreWithItIsNotKept(String text) {
        String book = service.book("Charnwood", "action-plan", "2019-20");
        var versions = service.services().versions().submit();
        var submitted = new SubmitVersion.Submitted(0, PLAN, null, text, Person.named("Ann", "here"));
        var opened = service.services().books().read().book(book).orElseThrow().book();

        var refused = assertThrows(StoreException.class, () -> versions.run(opened, submitted));

        assertEquals(StoreFailure.UNKEEPABLE, refused.trouble());
        String what = text.indexOf(0) >= 0
                ? "the character U+0000"
                : text.startsWith("a") ? "half a character (U+D83D)" : "half a character (U+DC00)";
        assertEquals(
                "A text that you sent holds " + what + ", which no store keeps (note of a version).",
                refused.telling());
        assertEquals("[]", service.get("/api/books/" + book + "/versions").text());
    }

    @Test
    void aFileOfFiguresWithItIsRefusedWithItsLine() {
        byte[] month = new String(Streets.month("2019-05", 3), UTF_8)
                .replaceFirst("High Street", "High\0Street")
                .getBytes(UTF_8);
        var asked = service.post(
                "/api/imports?partnership=Charnwood&kind=police-uk&district=Charnwood&name=2019-05.csv",
                month,
                "Content-Type",
                "text/csv");
        assertEquals(202, asked.status(), asked::text);
        String id = (String) asked.json().get("id");
        Map<?, ?> ended = service.get("/api/imports/" + id).json();
        while (!"failed".equals(ended.get("state"))) {
            assertTrue(List.of("waiting", "reading").contains(ended.get("state")), ended.toString());
            Thread.onSpinWait();
            ended = service.get("/api/imports/" + id).json();
        }
        assertTrue(String.valueOf(ended.get("problem")).startsWith("2019-05.csv, line "), ended.toString());
    }

    @Test
    void aHeaderThatWouldBecomeItStaysAsItIs() {
        String book = service.book("Charnwood", "action-plan", "2019-20");
        var kept = service.submit(book, PLAN, 0, "Submission-Note", "one%00two", "Submitted-By", "A%00nn");
        assertEquals(201, kept.status(), kept.text());
        assertEquals("one%00two", kept.json().get("note"));
    }

    @Test
    void aFormWithItIsRefused() {
        for (var form : new FormParts[] {
            new FormParts().part("file", "a\0b.csv", "x".getBytes(UTF_8)),
            new FormParts().text("book", "a\0b").part("ledger", "l.csv", "x".getBytes(UTF_8))
        }) {
            service.post("/api/reconciliations", form.bytes(), "Content-Type", FormParts.TYPE)
                    .problem(400, "malformed-request");
        }
    }

    @Test
    void aCellWithItIsReadWithTheCharacterForWhatIsNone() {
        String book = service.book("Charnwood", "action-plan", "2019-20");
        byte[] plan = TestWorkbooks.replaced(
                PLAN, "xl/sharedStrings.xml", "Find with the Business", "Find_x0000_with the _xD83D_Business");
        var kept = service.submit(book, plan, 0);
        assertEquals(201, kept.status(), kept.text());
        assertEquals(
                200, service.get("/api/books/" + book + "/versions/1/findings").status());
    }
}
