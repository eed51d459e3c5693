package uk.safersheets.web.routes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.Repository;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.web.RunningService;

class RecalculateTest {
    private static final byte[] MATRIX = TestWorkbooks.example("risk-matrix", "central-bedfordshire-2015-16");
    private static final String PROPERTIES = "docProps/custom.xml";

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
    void putsEveryCalculatedCellRight() {
        byte[] wrong = TestWorkbooks.replaced(MATRIX, "xl/worksheets/sheet3.xml", "</f><v>40.0</v>", "</f><v>41.0</v>");
        assertTrue(patches(wrong) > 0, "a total was changed");

        var answer = service.post("/api/recalculate", wrong, "Content-Type", RunningService.XLSX);

        assertEquals(200, answer.status(), answer::text);
        assertEquals(RunningService.XLSX, answer.header("Content-Type"));
        assertEquals("no-store", answer.header("Cache-Control"));
        assertEquals(
                "attachment; filename=\"central-bedfordshire-risk-matrix-2015-16-recalculated.xlsx\"",
                answer.header("Content-Disposition"));
        assertEquals(0, patches(answer.bytes()));
        assertArrayEquals(
                answer.bytes(), service.post("/api/recalculate", answer.bytes()).bytes(), "twice is once");
    }

    @Test
    void putsRightFirstWhatIsCertainWhenAsked() throws IOException {
        byte[] written = Files.readAllBytes(
                Repository.file("server/src/test/resources/cases/a21-numbers-as-people-write-them/in.xlsx"));
        assertTrue(rules(written).contains("V008"), "numbers are stored as text");

        byte[] recalculated = service.post("/api/recalculate", written).bytes();
        byte[] fixed = service.post("/api/recalculate?fixes=true", written).bytes();

        assertTrue(rules(recalculated).contains("V008"), "recalculating alone touches no entry");
        assertFalse(rules(fixed).contains("V008"), "the numbers were converted");
        assertEquals(0, patches(fixed));
    }

    private static List<Object> rules(byte[] workbook) {
        var findings = (List<?>) service.post("/api/check", workbook).json().get("findings");
        return findings.stream()
                .<Object>map(finding -> ((Map<?, ?>) finding).get("ruleId"))
                .toList();
    }

    @Test
    void leavesAWorkbookAloneThatIsRight() {
        assertArrayEquals(MATRIX, service.post("/api/recalculate", MATRIX).bytes());
    }

    @Test
    void saysWhyItCannotRecalculate() {
        byte[] unknown =
                TestWorkbooks.replaced(MATRIX, PROPERTIES, "<vt:lpwstr>3</vt:lpwstr>", "<vt:lpwstr>9</vt:lpwstr>");

        var problem = service.post("/api/recalculate", unknown).problem(422, "wrong-frame");

        assertEquals(
                "This workbook uses template version 9, which is not supported. Version 3 of Risk matrix is current.",
                problem.get("detail"));
        assertEquals("V001", ((Map<?, ?>) ((List<?>) problem.get("findings")).get(0)).get("ruleId"));
    }

    @Test
    void takesNothingButAWorkbook() {
        service.post("/api/recalculate", "hello".getBytes(UTF_8)).problem(422, "not-a-workbook");
        service.postJson("/api/recalculate", "{}").problem(415, "unsupported-type");
    }

    private static int patches(byte[] workbook) {
        return ((List<?>) service.post("/api/check", workbook).json().get("patches")).size();
    }
}
