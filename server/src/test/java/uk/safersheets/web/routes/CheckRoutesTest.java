package uk.safersheets.web.routes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.safersheets.SnapshotOf;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.api.Json;
import uk.safersheets.api.check.Snapshot;
import uk.safersheets.web.RunningService;

class CheckRoutesTest {
    private static final byte[] MATRIX = TestWorkbooks.example("risk-matrix", "central-bedfordshire-2015-16");
    private static final String SNAPSHOT = """
            {"template": "risk-matrix", "version": "1",
             "fields": {"Partnership": "Central Bedfordshire", "Period": "2015-16", "NoSuchField": 1},
             "tables": {"RiskMatrix": {"sheet": "Risk matrix", "topLeft": "A5",
               "columns": ["Issue", "Total"],
               "rows": [["Burglary", 12], ["", ""]],
               "formulas": [["Burglary", "=1+1"], ["", "=2"]]}}}
            """;

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
    void checksAWorkbook() {
        var answer = service.post("/api/check", MATRIX, "Content-Type", RunningService.XLSX);

        assertEquals(200, answer.status(), answer::text);
        assertEquals(
                Set.of("template", "summary", "findings", "patches", "surroundings"),
                new HashSet<>(answer.json().keySet()));
        assertEquals(
                Map.of(
                        "id",
                        "risk-matrix",
                        "version",
                        "3",
                        "title",
                        "Risk matrix",
                        "offers",
                        List.of("scorers", "priorities", "next-period")),
                answer.json().get("template"));
        assertNull(answer.json().get("surroundings"));
        var offScale = finding(answer, "V100");
        assertEquals("error", offScale.get("severity"));
        assertEquals("Risk matrix", offScale.get("sheet"));
        assertEquals("RiskMatrix", offScale.get("table"));
        assertEquals(45, ((List<?>) offScale.get("cells")).size());
        assertTrue(((List<?>) offScale.get("cells")).contains("D6"));
        assertEquals(
                Set.of("errors", "queries", "notes", "notChecked"),
                new HashSet<>(((Map<?, ?>) answer.json().get("summary")).keySet()));
    }

    @Test
    void showsWhatStandsAroundTheFindings() {
        var answer = service.post("/api/check?surroundings=true", MATRIX);

        var surroundings = (Map<?, ?>) answer.json().get("surroundings");
        var partnership = ((List<?>) surroundings.get("fields"))
                .stream()
                        .map(Map.class::cast)
                        .filter(field -> field.get("name").equals("Partnership"))
                        .findFirst();
        assertEquals("Details", partnership.orElseThrow().get("sheet"));
        assertEquals("text", partnership.orElseThrow().get("type"));
        var tables = (List<?>) surroundings.get("tables");
        assertTrue(tables.stream()
                .map(Map.class::cast)
                .anyMatch(table -> table.get("sheet").equals("Risk matrix")
                        && table.get("table").equals("RiskMatrix")
                        && table.get("key").equals("Issue")));
    }

    @ParameterizedTest(name = "sent as {0}")
    @ValueSource(
            strings = {
                RunningService.XLSX,
                "application/octet-stream",
                "APPLICATION/VND.MS-EXCEL; x=y",
                "application/x-www-form-urlencoded",
                "text/plain",
            })
    void knowsAWorkbookByItsTypeOrItsBytes(String type) {
        assertEquals(
                200, service.post("/api/check", MATRIX, "Content-Type", type).status());
    }

    @ParameterizedTest
    @CsvSource({
        "action-plan,        north-bedfordshire-2008-09-actions",
        "crime-performance,  central-bedfordshire-2013-14",
        "crime-performance,  charnwood-2019-20-q1",
        "funding-allocation, charnwood-2019-20-ci001",
        "funding-allocation, charnwood-2019-20-locality-fund",
        "indicators,         charnwood-2019-20-q1-indicators",
        "panel-return,       buckinghamshire-2017-18-panel",
        "panel-return,       south-and-vale-2016-17-panel",
        "recommendations,    central-bedfordshire-2015-16-recommendations",
        "risk-matrix,        central-bedfordshire-2015-16",
        "risk-register,      northmoor-2026-27-q1-risks",
        "youth-risk,         charnwood-2019-20-q1-youth-cases",
    })
    void saysOfASnapshotWhatItSaysOfTheFile(String template, String example) {
        byte[] file = TestWorkbooks.example(template, example);

        var ofFile = service.post("/api/check", file).json();
        var ofSnapshot = service.postJson("/api/check", SnapshotOf.file(file)).json();

        assertEquals(ofFile.get("findings"), ofSnapshot.get("findings"));
        assertEquals(ofFile.get("patches"), ofSnapshot.get("patches"));
    }

    /** A snapshot gives a named cell's value alone; whether it had been typed cannot be told, unless a table shows it. */
    @Test
    void takesNoNamedCellForTypedOver() {
        var snapshot = SnapshotOf.json(MATRIX);
        ((Map<?, ?>) snapshot.get("tables")).remove("Details");
        assertEquals(List.of(), told(snapshot, "V004"));

        @SuppressWarnings("unchecked")
        var fields = (Map<String, Object>) snapshot.get("fields");
        fields.put("HighestPossible", 54);
        assertEquals(
                List.of("Highest possible total (B16) shows 54. We calculate 55 (1 more) from the same entries."),
                told(snapshot, "V005"));
        assertEquals(List.of(), told(snapshot, "V004"));
    }

    @Test
    void readsWhatASnapshotHasOutsideItsTables() {
        var snapshot = SnapshotOf.json(MATRIX);
        assertEquals(List.of(), told(snapshot, "V022"));

        snapshot.put("outside", Map.of("Risk matrix", Map.of("A40", "Fly-tipping", "B40", 3, "C40", "=B40*2")));
        assertEquals(
                List.of("Row 40 below the table Risk matrix holds entries that we did not read."),
                told(snapshot, "V022"));
    }

    @Test
    void saysThatASnapshotHasNothingOutsideItsTables() {
        var snapshot = SnapshotOf.json(MATRIX);
        snapshot.remove("outside");

        assertEquals(
                List.of(
                        "We did not look at what stands below and beside the tables, because only the tables were sent."),
                told(snapshot, "V022"));
    }

    @Test
    void saysWhyAPlaceOfTheTemplateWasNotRead() {
        var snapshot = SnapshotOf.json(MATRIX);
        ((Map<?, ?>) snapshot.get("fields")).remove("Period");
        snapshot.put(
                "unread",
                List.of(
                        Map.of("what", "period", "why", "it stands for the cells Details!A:Z and not for one cell"),
                        Map.of("what", "Mine", "why", "it stands for =1+1 and not for one cell"),
                        Map.of("what", "Criteria", "why", "its cells reach over A1:XFD99999")));
        assertEquals(
                List.of(
                        "The named cell Period is missing or has been renamed.",
                        "The named cell Period was not read: it stands for the cells Details!A:Z and not for one cell."),
                told(snapshot, "V002"));
        assertEquals(
                List.of("We did not look outside the tables of Criteria: its cells reach over A1:XFD99999."),
                told(snapshot, "V022"));
    }

    @Test
    void takesTextThatBeginsLikeAFormulaForText() {
        var snapshot = SnapshotOf.json(MATRIX);
        snapshot.put("outside", Map.of("Risk matrix", Map.of("A40", "'=patrols", "B40", "''tis", "C40", "'tis")));
        var read = Snapshot.read(Json.bytes(snapshot)).submission(name -> Optional.empty());
        var cells = read.outside().orElseThrow().get(0).cells();
        assertEquals(
                List.of("=patrols", "'tis", "'tis"),
                cells.stream().map(cell -> cell.value().toString()).toList());
        assertTrue(cells.stream().allMatch(cell -> cell.formula().isEmpty()));
    }

    /** So that Excel takes a formula for one, where its cell keeps what is typed as text. */
    @Test
    void saysHowTheTemplateShowsWhatIsToBeWritten() {
        var snapshot = SnapshotOf.json(MATRIX);
        @SuppressWarnings("unchecked")
        var matrix = (Map<String, List<List<Object>>>) ((Map<?, ?>) snapshot.get("tables")).get("RiskMatrix");
        for (String column : List.of("Total", "Share of possible")) {
            matrix.get("rows").get(0).set(((List<?>) matrix.get("columns")).indexOf(column), 0.5);
        }
        var patches = service.postJson("/api/check", Json.text(snapshot)).json().get("patches");
        assertEquals(
                Map.of("M6", "#,##0", "P6", "0.0%"),
                ((List<?>) patches)
                        .stream()
                                .map(patch -> (Map<?, ?>) patch)
                                .collect(Collectors.toMap(patch -> patch.get("cell"), patch -> patch.get("format"))));
    }

    private static List<?> told(Map<String, Object> snapshot, String rule) {
        var findings = (List<?>)
                service.postJson("/api/check", Json.text(snapshot)).json().get("findings");
        return findings.stream()
                .map(Map.class::cast)
                .filter(finding -> finding.get("ruleId").equals(rule))
                .map(finding -> finding.get("message"))
                .toList();
    }

    @Test
    void checksASnapshot() {
        var answer = service.postJson("/api/check", SNAPSHOT);

        assertEquals(200, answer.status(), answer::text);
        assertEquals("risk-matrix", ((Map<?, ?>) answer.json().get("template")).get("id"));
        assertEquals("V003", finding(answer, "V003").get("ruleId"), "headings are missing, so that comes first");
    }

    @ParameterizedTest(name = "sent as {0}")
    @ValueSource(strings = {"application/json; charset=utf-8", "application/problem+json", "application/octet-stream"})
    void knowsASnapshotByItsTypeOrItsStart(String type) {
        assertEquals(
                200,
                service.post("/api/check", SNAPSHOT.getBytes(UTF_8), "Content-Type", type)
                        .status());
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            "tables"                 | "table"           | There is no field 'table'. It takes fields, outside, tables, template, unread, version.
            "sheet"                  | "tab"             | There is no field 'tab' in tables.RiskMatrix. It takes columns, formulas, rows, sheet, topLeft.
            "template": "risk-matrix",|                  | template is missing.
            "version": "1",          |                   | version is missing.
            "sheet": "Risk matrix",  |                   | tables.RiskMatrix.sheet is missing.
            "A5"                     | "5A"              | tables.RiskMatrix.topLeft should be a cell such as A5.
            "A5"                     | "XFD5"            | A table that starts at Risk matrix!XFD5 does not fit on its sheet.
            ["Burglary", 12]         | ["Burglary"]      | tables.RiskMatrix.rows[0] should have 2 cells, as many as there are columns.
            ["Burglary", "=1+1"]     | ["Burglary"]      | tables.RiskMatrix.formulas[0] should have 2 cells, as many as there are columns.
            ["Burglary", 12]         | ["Burglary", {}]  | tables.RiskMatrix B6 should be a number, a text, true, false or null.
            "2015-16"                | [1]               | fields.Period should be a number, a text, true, false or null.
            [["Burglary", 12]        | ["Burglary", 12   | The JSON does not have the right shape at tables.RiskMatrix.rows[0].
            """)
    void saysWhereASnapshotIsOutOfShape(String text, String replacement, String detail) {
        String snapshot = SNAPSHOT.replace(text, replacement == null ? "" : replacement);

        assertEquals(
                detail,
                service.postJson("/api/check", snapshot)
                        .problem(400, "malformed-json")
                        .get("detail"));
    }

    @ParameterizedTest(name = "{0}, version {1}")
    @CsvSource({
        "risk-matrix, 7,  'This workbook uses template version 7, which is not supported. Version 3 of Risk matrix is current.'",
        "risk-matrix, x,  'This workbook uses template version x, which is not supported. Version 3 of Risk matrix is current.'",
        "no-such,     1,  'This workbook was made from the template ''no-such'', which is not one of ours.'",
    })
    void saysThatATemplateVersionIsUnknown(String template, String version, String message) {
        String snapshot = SNAPSHOT.replace("risk-matrix", template).replace("\"1\"", '"' + version + '"');

        var answer = service.postJson("/api/check", snapshot);

        assertEquals(
                Map.of("errors", 1, "queries", 0, "notes", 0, "notChecked", 0),
                answer.json().get("summary"));
        var finding = finding(answer, "V001");
        assertEquals("error", finding.get("severity"));
        assertEquals(message, finding.get("message"));
        assertTrue(finding.get("fix").toString().startsWith("Download "), finding::toString);
    }

    @Test
    void refusesWhatIsNoWorkbookInItsOwnWords() {
        var pdf = service.post("/api/check", "%PDF-1.7".getBytes(UTF_8), "Content-Type", "application/octet-stream");

        var problem = pdf.problem(422, "not-a-workbook");
        assertEquals("The file you chose is a PDF document, not an Excel workbook.", problem.get("detail"));
        assertEquals("Choose the workbook that you filled in.", problem.get("fix"));
        service.post("/api/check", new byte[0]).problem(422, "empty-file");
    }

    @Test
    void refusesOtherKindsOfContent() {
        service.post("/api/check", "hello".getBytes(UTF_8), "Content-Type", "text/plain")
                .problem(415, "unsupported-type");
        service.post("/api/check", "--x\r\n".getBytes(UTF_8), "Content-Type", "multipart/form-data; boundary=x")
                .problem(415, "unsupported-type");
    }

    private static Map<?, ?> finding(RunningService.Answer answer, String rule) {
        return ((List<?>) answer.json().get("findings"))
                .stream()
                        .map(Map.class::cast)
                        .filter(finding -> finding.get("ruleId").equals(rule))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(answer.text()));
    }
}
