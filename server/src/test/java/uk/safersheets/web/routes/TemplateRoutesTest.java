package uk.safersheets.web.routes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.SlowTest;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.api.Json;
import uk.safersheets.app.Person;
import uk.safersheets.excel.validator.ContractReader;
import uk.safersheets.web.RunningService;

@SlowTest
class TemplateRoutesTest {
    private static final byte[] MATRIX = TestWorkbooks.template("risk-matrix");
    private static final byte[] EARLIER = TestWorkbooks.earlier("risk-matrix", 1);
    private static final byte[] CHANGED =
            TestWorkbooks.replaced(MATRIX, "xl/sharedStrings.xml", "Community Priority", "Public Priority");

    private RunningService service;

    @BeforeEach
    void start(@TempDir Path data) {
        service = new RunningService(data);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void comesWithItsOwnTemplates() {
        var listed = list("/api/templates");

        assertEquals(
                List.of(
                        "action-plan",
                        "crime-performance",
                        "funding-allocation",
                        "indicators",
                        "panel-return",
                        "recommendations",
                        "risk-matrix",
                        "risk-register",
                        "youth-risk"),
                listed.stream().map(template -> template.get("id")).toList());
        var matrix = listed.stream()
                .filter(template -> "risk-matrix".equals(template.get("id")))
                .findFirst()
                .orElseThrow();
        assertEquals("3", matrix.get("version"));
        assertEquals("Risk matrix", matrix.get("title"));
        assertEquals("Safer Sheets", matrix.get("registeredBy"));
        assertEquals(false, matrix.get("retired"));
    }

    @Test
    void handsOutATemplatesWorkbook() {
        var workbook = service.get("/api/templates/risk-matrix/workbook");

        assertEquals(200, workbook.status());
        assertArrayEquals(MATRIX, workbook.bytes());
        assertEquals(RunningService.XLSX, workbook.header("Content-Type"));
        assertEquals("attachment; filename=\"risk-matrix.xlsx\"", workbook.header("Content-Disposition"));
        assertEquals("\"3\"", workbook.header("ETag"));
        assertArrayEquals(
                EARLIER,
                service.get("/api/templates/risk-matrix/workbook?version=1").bytes());
        service.get("/api/templates/no-such/workbook").problem(404, "no-such-template");
        service.get("/api/templates/risk-matrix/workbook?version=5").problem(404, "no-such-template");
        service.get("/api/templates/risk-matrix/workbook?version=x").problem(400, "malformed-header");
    }

    @Test
    void countsChangedContentUpAndStampsTheNumberIn() {
        int templates = list("/api/templates").size();
        int versions = list("/api/templates?all=true").size();

        var registered = service.post("/api/templates", CHANGED, "Submitted-By", "Ann");

        assertEquals(201, registered.status(), registered::text);
        assertEquals("4", registered.json().get("version"));
        assertEquals("Ann", registered.json().get("registeredBy"));
        assertEquals("/api/templates/risk-matrix/workbook?version=4", registered.header("Location"));
        byte[] newest = service.get("/api/templates/risk-matrix/workbook").bytes();
        assertArrayEquals(newest, service.get(registered.header("Location")).bytes());
        assertEquals("4", ContractReader.read(newest).version());
        assertTrue(text(newest).contains("template risk-matrix, version 4."), "the Read me sheet says so too");
        assertArrayEquals(
                MATRIX,
                service.get("/api/templates/risk-matrix/workbook?version=3").bytes());
        assertEquals(templates, list("/api/templates").size());
        assertEquals(versions + 1, list("/api/templates?all=true").size());
    }

    @Test
    void knowsTheSameContentAgain() {
        var first = service.post("/api/templates", CHANGED);
        byte[] kept = service.get(first.header("Location")).bytes();

        for (byte[] again : List.of(CHANGED, kept)) {
            var answer = service.post("/api/templates", again);
            assertEquals(200, answer.status(), answer::text);
            assertEquals(first.json(), answer.json());
        }
        assertEquals("3", service.post("/api/templates", MATRIX).json().get("version"));
        assertEquals("1", service.post("/api/templates", EARLIER).json().get("version"));
    }

    @Test
    void checksAWorkbookByTheVersionItCarries() {
        service.post("/api/templates", CHANGED);
        byte[] newest = service.get("/api/templates/risk-matrix/workbook").bytes();

        assertEquals("1", template(EARLIER).get("version"));
        assertEquals("3", template(MATRIX).get("version"));
        assertEquals("4", template(newest).get("version"));
        assertTrue(rules(EARLIER).stream().noneMatch(rule -> rule.equals("V001") || rule.equals("V003")));
        assertTrue(rules(MATRIX).stream().noneMatch("V001"::equals));
        assertTrue(rules(newest).stream().noneMatch(rule -> rule.equals("V001") || rule.equals("V003")));
    }

    @Test
    void takesNoMoreWorkbooksOfARetiredVersion() {
        service.post("/api/templates", CHANGED);
        service.templates().retire("risk-matrix", 4, "", Person.SERVICE);
        byte[] retired =
                service.get("/api/templates/risk-matrix/workbook?version=4").bytes();

        assertEquals(List.of("V001"), rules(retired));
        assertFalse(rules(MATRIX).contains("V001"));
        var listed = list("/api/templates").stream()
                .filter(template -> "risk-matrix".equals(template.get("id")))
                .toList();
        assertEquals(
                List.of("3"),
                listed.stream().map(template -> template.get("version")).toList());
        assertArrayEquals(
                MATRIX, service.get("/api/templates/risk-matrix/workbook").bytes());
    }

    @Test
    void saysEverythingThatIsWrongWithATemplate() {
        byte[] faulty = TestWorkbooks.replaced(MATRIX, "xl/sharedStrings.xml", ">growing<", ">swelling<");

        var problem = service.post("/api/templates", faulty).problem(422, "faulty-template");

        var fault = (Map<?, ?>) ((List<?>) problem.get("faults")).get(0);
        assertTrue(fault.get("place").toString().startsWith("Contract tables!"), fault::toString);
        assertFalse(fault.get("fix").toString().isEmpty());
        service.post("/api/templates", "hello".getBytes()).problem(422, "not-a-workbook");
    }

    private List<Object> rules(byte[] workbook) {
        var rules = new ArrayList<Object>();
        for (Object finding :
                (List<?>) service.post("/api/check", workbook).json().get("findings")) {
            rules.add(((Map<?, ?>) finding).get("ruleId"));
        }
        return rules;
    }

    private Map<?, ?> template(byte[] workbook) {
        return (Map<?, ?>) service.post("/api/check", workbook).json().get("template");
    }

    private List<Map<?, ?>> list(String path) {
        var templates = new ArrayList<Map<?, ?>>();
        for (Object template : Json.read(service.get(path).bytes(), List.class)) {
            templates.add((Map<?, ?>) template);
        }
        return templates;
    }

    private static String text(byte[] workbook) {
        return TestWorkbooks.part(workbook, "xl/sharedStrings.xml");
    }
}
