package uk.safersheets.web.routes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.SlowTest;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.access.Role;
import uk.safersheets.api.Json;
import uk.safersheets.app.template.TemplateExamples;
import uk.safersheets.cli.Commands;
import uk.safersheets.web.RunningService;
import uk.safersheets.web.RunningService.Answer;
import uk.safersheets.web.SignIns;

/** What a template holds is told in words, with filled examples beside it. */
@SlowTest
class TemplateDescriptionTest {
    private static final String MATRIX = "/api/templates/risk-matrix";
    private static final String EXAMPLE = MATRIX + "/examples/central-bedfordshire-2015-16.xlsx";

    @TempDir
    Path data;

    private RunningService service;

    @BeforeEach
    void start() {
        service = new RunningService(data);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void everyTemplateTellsItsPurposeItsColumnsAndItsRules() {
        for (var template : list(service.get("/api/templates"))) {
            String id = template.get("id").toString();
            var told = service.get("/api/templates/" + id + "/description").json();

            assertFalse(told.get("purpose").toString().isBlank(), id);
            assertTrue(all(told, "readme").size() > 2, id);
            all(told, "readme").forEach(section -> assertFalse(((List<?>) section.get("lines")).isEmpty(), id));
            assertFalse(all(told, "rules").isEmpty(), id);
            all(told, "rules")
                    .forEach(rule -> assertFalse(rule.get("why").toString().isBlank(), id));
            assertFalse(all(told, "tables").isEmpty(), id);
            for (var table : all(told, "tables")) {
                assertFalse(table.get("intro").toString().isBlank(), id + " " + table.get("name"));
                assertEquals(
                        table.get("growing").equals(false),
                        !((List<?>) table.get("rows")).isEmpty(),
                        id + " " + table.get("name"));
            }
            assertEquals(TemplateExamples.of(id), told.get("examples"), id);
            assertFalse(TemplateExamples.of(id).isEmpty(), id);
        }
    }

    @Test
    void choicesOfAColumnAreToldWhereTheTemplateHasThem() {
        var told = service.get(MATRIX + "/description").json();
        var matrix = all(told, "tables").stream()
                .filter(table -> table.get("name").equals("RiskMatrix"))
                .findFirst()
                .orElseThrow();
        var content = (Map<?, ?>) all(matrix, "columns").get(1).get("content");

        assertEquals("input", content.get("entry"));
        assertFalse(((List<?>) content.get("choices")).isEmpty(), content::toString);
        assertTrue(content.get("choicesFrom").toString().contains("["), content::toString);
    }

    @Test
    void aFilledExampleIsShownAndHandedOut() {
        var example = service.get(EXAMPLE).json();

        assertEquals("Central Bedfordshire", ((Map<?, ?>) example.get("fields")).get("Partnership"));
        var rows = (List<?>) ((Map<?, ?>) example.get("tables")).get("RiskMatrix");
        assertTrue(rows.size() > 20, () -> "rows: " + rows.size());
        assertArrayEquals(
                TestWorkbooks.example("risk-matrix", "central-bedfordshire-2015-16"),
                service.get(EXAMPLE + "/workbook").bytes());
        service.get(MATRIX + "/examples/nothing.xlsx").problem(404, "no-such-template");
        service.get(MATRIX + "/examples/..%2Frisk-matrix.xlsx/workbook").problem(404, "no-such-template");
        service.get("/api/templates/nothing/description").problem(404, "no-such-template");
    }

    @Test
    void aRetirementSaysWhenByWhomAndWhy() {
        byte[] why = Json.bytes(Map.of("reason", "The scale\nchanges in April."));
        int newest = service.newest("risk-matrix");
        var retired = service.ask(
                MATRIX + "/versions/" + newest + "/retirement",
                request -> request.header("Content-Type", "application/json")
                        .header("Submitted-By", "Analyst")
                        .POST(BodyPublishers.ofByteArray(why)));
        assertEquals(204, retired.status(), retired::text);

        var versions = all(service.get(MATRIX + "/description").json(), "versions");
        assertEquals(
                List.of("3", "2", "1"),
                versions.stream().map(version -> version.get("version")).toList());
        assertNull(versions.get(1).get("retirement"), "only the one that was named");
        var retirement = (Map<?, ?>) versions.get(0).get("retirement");
        assertEquals("Analyst", retirement.get("by"));
        assertEquals("The scale changes in April.", retirement.get("reason"));
        assertNull(all(service.get("/api/templates/youth-risk/description").json(), "versions")
                .get(0)
                .get("retirement"));
        stop();
        assertEquals(0, Commands.run("verify", "--data", data.toString()).status());
        start();
        assertEquals(newest - 1, service.newest("risk-matrix"), "a start brings back nothing that is retired");
    }

    @Test
    void whatWaitsIsListedForWhoMayAcceptIt() {
        String analyst = SignIns.bearer(service, SignIns.link(data, "Analyst", Role.ANALYST));
        String officer = SignIns.bearer(service, SignIns.link(data, "Officer", Role.OFFICER));
        byte[] changed = TestWorkbooks.replaced(
                TestWorkbooks.template("risk-matrix"), "xl/sharedStrings.xml", "Community Priority", "Public Priority");
        as(analyst, "/api/templates", changed);

        var waiting = list(as(analyst, "/api/templates/proposals", null));
        assertEquals(
                List.of("risk-matrix"),
                waiting.stream().map(one -> one.get("id")).toList());
        assertEquals(403, as(officer, "/api/templates/proposals", null).status());
        as(officer, "/api/templates/youth-risk/description", null).problem(404, "no-such-template");
        as(officer, "/api/templates/youth-risk/examples/charnwood-2019-20-q1-youth-cases.xlsx", null)
                .problem(404, "no-such-template");
    }

    private Answer as(String token, String path, byte[] body) {
        return service.ask(path, request -> {
            request.header("Authorization", "Bearer " + token).header("Content-Type", RunningService.XLSX);
            return body == null ? request : request.POST(BodyPublishers.ofByteArray(body));
        });
    }

    private static List<Map<?, ?>> list(Answer answer) {
        return maps(Json.read(answer.bytes(), List.class));
    }

    private static List<Map<?, ?>> all(Map<?, ?> of, String name) {
        return maps((List<?>) of.get(name));
    }

    private static List<Map<?, ?>> maps(List<?> list) {
        return list.stream().<Map<?, ?>>map(one -> (Map<?, ?>) one).toList();
    }
}
