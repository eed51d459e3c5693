package uk.safersheets.web.openapi;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.Repository;
import uk.safersheets.SlowTest;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.api.Json;
import uk.safersheets.app.runtime.Config;
import uk.safersheets.web.FormParts;
import uk.safersheets.web.RunningService;

/** What the service answers is what its description says, held against it by other people's programs. */
@SlowTest
class ApiContractTest {
    private static final Path FUNDS = Repository.file("workbooks/funding-allocation/examples");
    private static final String FUND = "charnwood.funding-allocation.2019-20-ci001";
    private static final String SCORED = "central-bedfordshire.risk-matrix.2015-16";
    private static final byte[] MATRIX = TestWorkbooks.example("risk-matrix", "central-bedfordshire-2015-16");

    /** What an installation where nobody signs in has none of, or leads elsewhere; what takes an older template. */
    private static final Set<String> NOT_HERE = Set.of(
            "/api/books/{book}/versions/{number}/moved",
            "/api/access",
            "/api/tokens",
            "/api/users",
            "/api/templates/{id}/proposals/{proposal}",
            "/api/session/oidc",
            "/api/session/oidc/callback",
            "/api/session/oidc/signout");

    private static RunningService service;
    private static Map<?, ?> description;
    private static String merge;
    private static String imported;

    @BeforeAll
    static void start(@TempDir Path data) throws IOException {
        service = new RunningService(Config.in(data).withPort(0).withExamples(true));
        description = service.get("/api/openapi.json").json();
        reconcile();
        score();
        merge = late();
        imported = imported();
        collect();
        sayTheCycle();
    }

    private static void sayTheCycle() {
        var cycle = BodyPublishers.ofString(
                "{\"from\": \"2019-04-01\", \"steps\": [{\"id\": \"figures\", \"title\": \"Figures\","
                        + " \"template\": \"crime-performance\", \"rule\": \"quarterly\", \"owner\": \"analyst\"},"
                        + " {\"id\": \"meeting\", \"title\": \"Meeting\", \"rule\": \"monthly\"}]}");
        service.ask(
                "/api/partnerships/Charnwood/cycle",
                request -> request.PUT(cycle).header("If-Match", "\"0\"").header("Content-Type", "application/json"));
        service.postJson("/api/cycle/cycle.charnwood.meeting.may-2019/done", "{}");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void swaggerReadsTheDescriptionWithoutAWord() {
        var read = new OpenAPIV3Parser()
                .readContents(service.get("/api/openapi.json").text());

        assertEquals(List.of(), read.getMessages());
        assertEquals(
                ((Map<?, ?>) description.get("paths")).keySet(),
                read.getOpenAPI().getPaths().keySet());
    }

    @Test
    void everyOperationIsNamedGroupedAndShownByExample() {
        var ids = new HashSet<Object>();
        operations((path, method, operation) -> {
            assertTrue(ids.add(operation.get("operationId")), () -> operation.get("operationId") + " names two");
            assertEquals(1, ((List<?>) operation.get("tags")).size(), path);
            var sample = (Map<?, ?>) ((List<?>) operation.get("x-codeSamples")).get(0);
            String curl = String.valueOf(sample.get("source"));
            assertTrue(curl.startsWith("curl "), curl);
            assertFalse(curl.contains("{book}"), curl);
        });
        assertTrue(ids.containsAll(List.of("getBooks", "getBook", "postBookVersions", "getReconciliationReport")));
    }

    @Test
    void everyAnswerToAReadIsAsItIsDescribed() {
        var described = new TreeSet<String>();
        var asked = new TreeSet<String>();
        var wrong = new ArrayList<String>();
        operations((path, method, operation) -> {
            var schema = schema(operation);
            if (!method.equals("get") || schema == null || NOT_HERE.contains(path)) {
                return;
            }
            described.add(path);
            for (String address : addresses(path)) {
                var answer = service.get(address);
                // Not every book has everything.
                if (answer.status() == 200) {
                    asked.add(path);
                    schema.validate(answer.text(), InputFormat.JSON).stream()
                            .limit(3)
                            .forEach(error -> wrong.add(address + " " + error));
                }
            }
        });

        assertEquals("", String.join("\n", wrong));
        assertEquals(described, asked, "each was asked and answered at least once");
    }

    private interface Visitor {
        void visit(String path, String method, Map<?, ?> operation);
    }

    private static void operations(Visitor visitor) {
        ((Map<?, ?>) description.get("paths"))
                .forEach((path, methods) -> ((Map<?, ?>) methods)
                        .forEach((method, operation) ->
                                visitor.visit((String) path, (String) method, (Map<?, ?>) operation)));
    }

    /** Of the JSON that a read answers, which has nothing in it that is not described; null where it answers none. */
    private static Schema schema(Map<?, ?> operation) {
        var ok = (Map<?, ?>) ((Map<?, ?>) operation.get("responses")).get("200");
        var content = ok == null ? null : (Map<?, ?>) ok.get("content");
        if (content == null || !content.containsKey("application/json")) {
            return null;
        }
        var schema = ((Map<?, ?>) content.get("application/json")).get("schema");
        var all = ((Map<?, ?>) description.get("components")).get("schemas");
        String text = Json.text(Map.of("allOf", List.of(schema), "$defs", all))
                .replace("#/components/schemas/", "#/$defs/")
                .replaceAll("\"properties\" : \\{", "\"additionalProperties\" : false, \"properties\" : {");
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text, InputFormat.JSON);
    }

    /** The path with everything there is put into it. */
    private static List<String> addresses(String path) {
        var books = list(service.get("/api/books")).stream()
                .map(book -> (String) book.get("id"))
                .toList();
        List<String> all = path.contains("{book}")
                ? books.stream().map(book -> path.replace("{book}", book)).toList()
                : path.contains("{id}") && path.startsWith("/api/templates")
                        ? templates(path)
                        : List.of(path.replace("{id}", id(path)));
        return all.stream()
                .map(each ->
                        each.replace("{number}", "1").replace("{merge}", merge).replace("{partnership}", "Charnwood")
                                + query(path))
                .toList();
    }

    private static String id(String path) {
        if (path.startsWith("/api/collections")) {
            return "1";
        }
        return path.startsWith("/api/imports") ? imported : reconciliation();
    }

    private static List<String> templates(String path) {
        var all = new ArrayList<String>();
        for (var template : list(service.get("/api/templates"))) {
            String id = (String) template.get("id");
            var described = service.get("/api/templates/" + id + "/description").json();
            for (Object example : (List<?>) described.get("examples")) {
                all.add(path.replace("{id}", id).replace("{name}", encode((String) example, UTF_8)));
            }
        }
        return all;
    }

    private static String query(String path) {
        if (path.endsWith("/cells")) {
            return "?table=RiskMatrix&key=Hate%20Crime&column=Total";
        }
        if (path.equals("/api/imports/names")) {
            return "?partnership=Charnwood";
        }
        if (path.endsWith("/compare-period")) {
            return "?with=" + SCORED;
        }
        return path.endsWith("/search") ? "?q=crime" : "";
    }

    private static String reconciliation() {
        var all = (List<?>) service.get("/api/reconciliations").json().get("reconciliations");
        return String.valueOf(((Map<?, ?>) all.get(0)).get("id"));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(RunningService.Answer answer) {
        return Json.read(answer.bytes(), List.class);
    }

    private static void reconcile() throws IOException {
        var form = new FormParts()
                .text("book", FUND)
                .file("ledger", FUNDS.resolve("ledger/charnwood-2019-20-ci001.csv"))
                .file("map", FUNDS.resolve("ledger/charnwood-2019-20-ci001.map.yaml"));
        var made = service.post("/api/reconciliations", form.bytes(), "Content-Type", FormParts.TYPE);
        assertEquals(201, made.status(), made::text);
    }

    /** A lookup that was read and kept, and a name. */
    private static String imported() {
        byte[] lookup = "LSOA11CD,Ward\nE01025670,Shelthorpe\n".getBytes(UTF_8);
        var started = service.post("/api/imports?partnership=Charnwood&kind=area-lookup&name=wards.csv", lookup);
        assertEquals(202, started.status(), started::text);
        String id = (String) started.json().get("id");
        assertEquals(200, service.get("/api/imports/" + id + "/progress").status());
        var name = Map.of(
                "partnership", "Charnwood", "kind", "home-office", "name", "A", "means", "B", "from", "2019-04-01");
        assertEquals(
                201, service.postJson("/api/imports/names", Json.text(name)).status());
        return id;
    }

    /** A collection to which one of its partnerships gave its return, and whose day was moved. */
    private static void collect() {
        String asked = Json.text(Map.of(
                "name", "Funding statements",
                "body", "Leicestershire",
                "template", "funding-allocation",
                "period", "2019-20 CI001",
                "due", "2019-10-31",
                "partnerships", List.of("Charnwood", "Blaby")));
        assertEquals(201, service.postJson("/api/collections", asked).status());
        String given = "{\"partnership\":\"Charnwood\",\"version\":1}";
        assertEquals(
                200, service.postJson("/api/collections/1/submissions", given).status());
        String moved = "{\"due\":\"2019-11-30\",\"reason\":\"The panel meets later.\"}";
        assertEquals(
                200, service.postJson("/api/collections/1/due-dates", moved).status());
    }

    private static void score() {
        var scored = service.post(
                "/api/books/" + SCORED + "/scorers?agency=Police",
                TestWorkbooks.scored(MATRIX, "B6", 1),
                "Content-Type",
                RunningService.XLSX,
                "If-Match",
                "\"1\"");
        assertEquals(201, scored.status(), scored::text);
    }

    /** Late work that waits to be merged: its id. */
    private static String late() {
        var first = service.submit(SCORED, TestWorkbooks.scored(MATRIX, "B6", 5), 1);
        assertEquals(201, first.status(), first::text);
        var late =
                service.submit(SCORED, TestWorkbooks.scored(MATRIX, "B6", 1), 1).problem(409, "stale-version");
        return String.valueOf(((Map<?, ?>) late.get("merge")).get("id"));
    }
}
