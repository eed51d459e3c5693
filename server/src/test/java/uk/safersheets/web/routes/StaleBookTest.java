package uk.safersheets.web.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.SlowTest;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.api.Json;
import uk.safersheets.store.BothStores;
import uk.safersheets.web.RunningService;
import uk.safersheets.web.RunningService.Answer;

/** A book is only acted on as it was shown, and how it was shown changes with everything that is shown of it. */
@BothStores
@SlowTest
class StaleBookTest {
    private static final String ANALYST = "Analyst, Charnwood";
    private static final String MANAGER = "Manager, Charnwood";

    private RunningService service;
    private String book;

    @BeforeEach
    void keepOneVersion(@TempDir Path data) {
        service = new RunningService(data);
        book = service.book("Central Bedfordshire", "crime-performance", "October 2013 to September 2014");
        assertEquals(
                201,
                service.submit(book, SignOffRoutesTest.CLEAN, 0, "Submitted-By", ANALYST)
                        .status());
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void everyActNamesHowTheBookWasShown() {
        for (String act : List.of(
                "versions/1/submission",
                "versions/1/approval",
                "versions/1/return",
                "versions/1/publication",
                "versions/1/withdrawal",
                "versions/1/unlocking",
                "explanations",
                "waivers",
                "next")) {
            send(act, null, Map.of()).problem(428, "version-required");
            send(act, "\"1\"", Map.of()).problem(400, "malformed-header");
        }
        assertEquals("draft", service.get(path("versions/1")).json().get("state"));
    }

    @Test
    void theEtagOfABookAndOfAVersionChangesWithEveryAct() {
        for (String view : List.of("", "/versions/1")) {
            String path = "/api/books/" + book + view;
            String first = service.get(path).header("ETag");
            assertEquals(304, known(path, first).status(), view);

            explain(0, ANALYST, service.etag(book));
            String explained = service.get(path).header("ETag");
            assertNotEquals(first, explained, view);
            assertEquals(200, known(path, first).status(), view);

            String step = view.isEmpty() ? "submission" : "return";
            var stepped = send("versions/1/" + step, explained, Map.of("reason", "Late figures."));
            assertEquals(200, stepped.status(), stepped::text);
            var now = known(path, explained);
            assertEquals(200, now.status(), view);
            assertNotEquals(explained, now.header("ETag"), view);
            assertTrue(now.text().contains(view.isEmpty() ? "waiting for approval" : "Late figures"), now::text);
            assertEquals(304, known(path, now.header("ETag")).status(), view);
        }
    }

    @Test
    void anApprovalOfWhatSomebodyChangedMeanwhileSaysWhatCameBetween() {
        send("versions/1/submission", service.etag(book), Map.of(), ANALYST);
        service.explainQueries(book, 1);
        String shown = service.etag(book);
        explain(0, ANALYST, shown);

        var stale = send("versions/1/approval", shown, Map.of()).problem(412, "stale-book");

        assertEquals(
                "Since it was shown to you: Analyst, Charnwood explained a finding of version 1.", stale.get("detail"));
        assertEquals(1, ((List<?>) stale.get("between")).size());
        assertEquals("submitted", service.get(path("versions/1")).json().get("state"));
        assertEquals(
                200, send("versions/1/approval", service.etag(book), Map.of()).status());
        String unheardOf = shown.replaceFirst("\\.\\d+", ".999");
        assertEquals(
                "It was never in the state that you name.",
                send("versions/1/publication", unheardOf, Map.of())
                        .problem(412, "stale-book")
                        .get("detail"));
    }

    @Test
    void twoPeopleExplainTwoQueriesAtOnceButNotTheSame() {
        book = service.book("Central Bedfordshire", "risk-matrix", "2015-16");
        service.submit(book, TestWorkbooks.example("risk-matrix", "central-bedfordshire-2015-16"), 0);
        String shown = service.etag(book);

        assertEquals(200, explain(0, ANALYST, shown).status());
        assertEquals(200, explain(1, "Somebody else", shown).status());
        explain(0, "Somebody else", shown).problem(412, "stale-book");
        send("versions/1/submission", service.etag(book), Map.of());
        explain(2, ANALYST, shown).problem(412, "stale-book");
    }

    @Test
    void theNextPeriodStartsFromTheBookAsItWasShown() {
        String shown = service.etag(book);
        service.submit(book, TestWorkbooks.variant(SignOffRoutesTest.CLEAN, "next"), 1, "Submitted-By", ANALYST);
        var next = Map.of("period", "October 2014 to September 2015", "comparison", "year-before");

        send("next", shown, next).problem(412, "stale-book");

        assertEquals(1, Json.read(service.get("/api/books").bytes(), List.class).size(), "nothing was opened");
        assertEquals(201, send("next", service.etag(book), next).status());
    }

    /** Explains one of the version's queries. */
    private Answer explain(int query, String who, String etag) {
        var findings = (List<?>) service.get(path("versions/1/findings")).json().get("findings");
        var finding = findings.stream()
                .map(one -> (Map<?, ?>) one)
                .filter(one -> "query".equals(one.get("severity")))
                .skip(query)
                .findFirst()
                .orElseThrow();
        var said = new LinkedHashMap<String, Object>();
        for (String name : List.of("ruleId", "table", "rowKey", "column")) {
            said.put(name, finding.get(name));
        }
        said.put("explanation", "So said " + who + ".");
        return send("explanations", etag, Map.of("version", 1, "explanations", List.of(said)), who);
    }

    private Answer send(String act, String etagOrNull, Map<String, ?> body) {
        return send(act, etagOrNull, body, MANAGER);
    }

    private Answer send(String act, String etagOrNull, Map<String, ?> body, String who) {
        return service.ask(
                path(act),
                request -> etag("If-Match", etagOrNull, request)
                        .header("Content-Type", "application/json")
                        .header("Submitted-By", who)
                        .method(act.equals("explanations") ? "PUT" : "POST", BodyPublishers.ofString(Json.text(body))));
    }

    private Answer known(String path, String etag) {
        return service.ask(path, request -> etag("If-None-Match", etag, request).GET());
    }

    private static HttpRequest.Builder etag(String header, String etagOrNull, HttpRequest.Builder request) {
        return etagOrNull == null ? request : request.header(header, etagOrNull);
    }

    private String path(String act) {
        return "/api/books/" + book + "/" + act;
    }
}
