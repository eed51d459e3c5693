package uk.safersheets.web.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.safersheets.web.RunningService;
import uk.safersheets.web.problem.ProblemType;

class ApiDescriptionTest {
    private static RunningService service;

    @BeforeAll
    static void start(@TempDir Path data) {
        service = new RunningService(data);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/openapi.json", "/api", "/api/page.css", "/api/health"})
    void saysOfItsHeadWhatItSaysOfTheWhole(String path) {
        var head = service.ask(path, request -> request.method("HEAD", BodyPublishers.noBody()));

        assertEquals(200, head.status());
        assertEquals(service.get(path).header("Content-Type"), head.header("Content-Type"));
        assertEquals(0, head.bytes().length);
    }

    @Test
    void describesEveryRoute() {
        var description = service.get("/api/openapi.json").json();

        assertEquals("3.1.0", description.get("openapi"));
        var operations = new TreeSet<String>();
        ((Map<?, ?>) description.get("paths"))
                .forEach((path, methods) ->
                        ((Map<?, ?>) methods).keySet().forEach(method -> operations.add(path + " " + method)));
        assertEquals("""
                /api/access get
                /api/book-counts get
                /api/books get
                /api/books post
                /api/books/{book} get
                /api/books/{book}/cells get
                /api/books/{book}/compare get
                /api/books/{book}/compare-period get
                /api/books/{book}/events get
                /api/books/{book}/explanations put
                /api/books/{book}/merges/{merge} get
                /api/books/{book}/merges/{merge} post
                /api/books/{book}/merges/{merge}/workbook get
                /api/books/{book}/next post
                /api/books/{book}/reconciliations get
                /api/books/{book}/scorers get
                /api/books/{book}/scorers post
                /api/books/{book}/scorers/{scoring}/workbook get
                /api/books/{book}/series get
                /api/books/{book}/spread get
                /api/books/{book}/spread/agreement post
                /api/books/{book}/versions get
                /api/books/{book}/versions post
                /api/books/{book}/versions/{number} get
                /api/books/{book}/versions/{number}/approval post
                /api/books/{book}/versions/{number}/compare post
                /api/books/{book}/versions/{number}/content get
                /api/books/{book}/versions/{number}/findings get
                /api/books/{book}/versions/{number}/monitoring-return get
                /api/books/{book}/versions/{number}/moved get
                /api/books/{book}/versions/{number}/pack get
                /api/books/{book}/versions/{number}/publication post
                /api/books/{book}/versions/{number}/receipt get
                /api/books/{book}/versions/{number}/return post
                /api/books/{book}/versions/{number}/submission post
                /api/books/{book}/versions/{number}/text-check post
                /api/books/{book}/versions/{number}/unlocking post
                /api/books/{book}/versions/{number}/withdrawal post
                /api/books/{book}/versions/{number}/workbook get
                /api/books/{book}/waiver-requests get
                /api/books/{book}/waiver-requests post
                /api/books/{book}/waivers get
                /api/books/{book}/waivers post
                /api/check post
                /api/collections get
                /api/collections post
                /api/collections/{id} get
                /api/collections/{id}/acceptances post
                /api/collections/{id}/closing post
                /api/collections/{id}/due-dates post
                /api/collections/{id}/exemptions post
                /api/collections/{id}/pack get
                /api/collections/{id}/reminders get
                /api/collections/{id}/returns post
                /api/collections/{id}/submissions post
                /api/collections/{id}/workbook get
                /api/cycle get
                /api/cycle.ics get
                /api/cycle/{id}/done post
                /api/cycle/{id}/undone post
                /api/downloads post
                /api/downloads/files post
                /api/downloads/{code} get
                /api/health get
                /api/health/live get
                /api/health/ready get
                /api/home get
                /api/home/events get
                /api/home/waiting get
                /api/imports get
                /api/imports post
                /api/imports/names get
                /api/imports/names post
                /api/imports/proposals post
                /api/imports/proposals/written post
                /api/imports/{id} delete
                /api/imports/{id} get
                /api/imports/{id}/progress get
                /api/me get
                /api/me/password put
                /api/me/reminders post
                /api/partnerships/{partnership}/chain get
                /api/partnerships/{partnership}/cycle get
                /api/partnerships/{partnership}/cycle put
                /api/recalculate post
                /api/receipt-keys get
                /api/reconciliations get
                /api/reconciliations post
                /api/reconciliations/layout post
                /api/reconciliations/{id} get
                /api/reconciliations/{id}/decisions post
                /api/reconciliations/{id}/monitoring-return get
                /api/reconciliations/{id}/report get
                /api/reconciliations/{id}/signature post
                /api/reconciliations/{id}/workbook get
                /api/reminders get
                /api/reminders/stop/{code} get
                /api/reminders/stop/{code} post
                /api/reports/fill post
                /api/search get
                /api/session delete
                /api/session post
                /api/session/oidc get
                /api/session/oidc/callback get
                /api/session/oidc/signout get
                /api/templates get
                /api/templates post
                /api/templates/preview post
                /api/templates/proposals get
                /api/templates/{id}/description get
                /api/templates/{id}/examples/{name} get
                /api/templates/{id}/examples/{name}/workbook get
                /api/templates/{id}/proposals get
                /api/templates/{id}/proposals/{proposal} get
                /api/templates/{id}/proposals/{proposal}/acceptance post
                /api/templates/{id}/proposals/{proposal}/refusal post
                /api/templates/{id}/proposals/{proposal}/workbook get
                /api/templates/{id}/versions/{number}/retirement post
                /api/templates/{id}/workbook get
                /api/tokens get
                /api/tokens post
                /api/tokens/{token} delete
                /api/users get
                /api/users post
                /api/users/{user}/disable post
                /api/users/{user}/enable post
                /api/users/{user}/link post
                /api/users/{user}/remove post
                /api/users/{user}/roles post
                /api/users/{user}/rules post""", String.join("\n", operations));
    }

    @Test
    void describesEveryShapeItNames() {
        var text = service.get("/api/openapi.json").text();
        var schemas =
                (Map<?, ?>) ((Map<?, ?>) service.get("/api/openapi.json").json().get("components")).get("schemas");

        var named = Pattern.compile("#/components/schemas/(\\w+)").matcher(text);
        var names = new TreeSet<String>();
        while (named.find()) {
            names.add(named.group(1));
        }
        assertEquals(names, new TreeSet<Object>(schemas.keySet()));
        assertTrue(names.containsAll(List.of("Book", "Version", "Check", "Finding", "Patch", "Snapshot", "Problem")));
        var finding = (Map<?, ?>) ((Map<?, ?>) schemas.get("Finding")).get("properties");
        assertEquals(Map.of("type", "array", "items", Map.of("type", "string")), finding.get("cells"));
        var cell = (Map<?, ?>) ((Map<?, ?>) schemas.get("ComparisonCell")).get("properties");
        assertTrue(cell.keySet().containsAll(List.of("old", "new", "kind")), cell.keySet()::toString);
    }

    @Test
    void describesWhatOneRouteTakesAndAnswers() {
        var paths = (Map<?, ?>) service.get("/api/openapi.json").json().get("paths");
        var keep = (Map<?, ?>) ((Map<?, ?>) paths.get("/api/books/{book}/versions")).get("post");

        var parameters = new ArrayList<String>();
        for (Object given : (List<?>) keep.get("parameters")) {
            var parameter = (Map<?, ?>) given;
            parameters.add(parameter.get("in") + " " + parameter.get("name") + " " + parameter.get("required"));
        }
        assertEquals(
                List.of(
                        "path book true",
                        "header If-Match true",
                        "header Idempotency-Key false",
                        "header Submission-Note false",
                        "header Submitted-By false"),
                parameters);
        assertEquals(
                new TreeSet<>(List.of(
                        "201", "400", "401", "403", "404", "409", "413", "415", "421", "422", "423", "428", "429",
                        "503", "default")),
                new TreeSet<Object>(((Map<?, ?>) keep.get("responses")).keySet()));
    }

    @Test
    void isAPageToo() {
        var page = service.get("/api");

        assertEquals(200, page.status());
        assertTrue(page.header("Content-Type").startsWith("text/html"), page.header("Content-Type"));
        assertTrue(page.text().contains("POST /api/books/{book}/versions"));
        assertTrue(page.text().contains("/problems/stale-version"));
        assertFalse(page.text().contains("<script"), "the page needs none");
        assertTrue(service.get("/api/page.css").header("Content-Type").startsWith("text/css"));
    }

    @Test
    void everyProblemTypeLeadsToAPage() {
        for (var type : ProblemType.values()) {
            var answer = service.get(type.uri());
            assertEquals(200, answer.status(), type.uri());
            assertTrue(answer.header("Content-Type").startsWith("text/html"), answer.header("Content-Type"));
            assertTrue(answer.text().contains("<h1>" + type.title() + "</h1>"), answer.text());
        }
        assertEquals(200, service.get("/problems/not-a-template").status());
        service.get("/problems/nothing").problem(404, "not-found");
    }
}
