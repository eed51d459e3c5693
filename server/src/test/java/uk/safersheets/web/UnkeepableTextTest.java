package uk.safersheets.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

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
import uk.safersheets.store.BothStores;

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
