package uk.safersheets.web.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.safersheets.SlowTest;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.api.Json;
import uk.safersheets.web.RunningService;
import uk.safersheets.web.RunningService.Answer;
import uk.safersheets.web.StoreOnce;

/** From draft to published, with the real tables of Central Bedfordshire and Charnwood. */
@SlowTest
public class SignOffRoutesTest {
    /** The one error in it, a type listed twice in a composite, put right. */
    public static final byte[] CLEAN = TestWorkbooks.matched(
            TestWorkbooks.example("crime-performance", "central-bedfordshire-2013-14"),
            "xl/worksheets/sheet7.xml",
            "<c r=\"C9\"([^>]*) t=\"s\"><v>[^<]*</v></c>",
            "<c r=\"C9\"$1 t=\"inlineStr\"><is><t>Theft of a vehicle</t></is></c>");

    private static final byte[] MATRIX = TestWorkbooks.example("risk-matrix", "central-bedfordshire-2015-16");
    private static final String ANALYST = "Analyst, Charnwood";
    private static final String MANAGER = "Manager, Charnwood";

    private static final StoreOnce TWO_BOOKS = StoreOnce.of(SignOffRoutesTest::fill);

    private RunningService service;
    private String clean;
    private String matrix;

    @BeforeEach
    void start(@TempDir Path data) {
        service = TWO_BOOKS.running(data);
        clean = service.book("Central Bedfordshire", "crime-performance", "October 2013 to September 2014");
        matrix = service.book("Central Bedfordshire", "risk-matrix", "2015-16");
    }

    private static void fill(RunningService service) {
        String crime = service.book("Central Bedfordshire", "crime-performance", "October 2013 to September 2014");
        service.submit(crime, CLEAN, 0, "Submitted-By", ANALYST);
        String scores = service.book("Central Bedfordshire", "risk-matrix", "2015-16");
        service.submit(scores, MATRIX, 0, "Submitted-By", ANALYST);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void goesFromDraftToPublishedAndSaysWhichVersionCounts() {
        assertStands(clean, 1, "draft", "No version counts yet: version 1 is a draft.");
        step(clean, 1, "submission", ANALYST, "");
        assertStands(clean, 1, "submitted", "No version counts yet: version 1 is waiting for approval.");
        step(clean, 1, "return", MANAGER, "Burglary does not tie to the force's figures.");
        assertStands(
                clean,
                1,
                "returned",
                "No version counts yet: version 1 was returned by Manager, Charnwood: Burglary does not tie to the"
                        + " force's figures.");
        step(clean, 1, "submission", ANALYST, "");
        service.explainQueries(clean, 1);
        step(clean, 1, "approval", MANAGER, "");
        assertStands(
                clean,
                1,
                "approved",
                "Version 1 counts: Manager, Charnwood approved it on 14 June 2026, and the book is locked.");
        step(clean, 1, "publication", ANALYST, "");
        assertStands(
                clean,
                1,
                "published",
                "Version 1 counts: Analyst, Charnwood published it on 14 June 2026, and the book is locked.");
        step(clean, 1, "withdrawal", MANAGER, "The force corrected its figures.");
        assertStands(
                clean,
                1,
                "withdrawn",
                "No version counts yet: version 1 was withdrawn by Manager, Charnwood: The force corrected its"
                        + " figures.");
        List<?> events =
                Json.read(service.get("/api/books/" + clean + "/events").bytes(), List.class);
        var acts = events.stream()
                .map(event -> (String) ((Map<?, ?>) event).get("act"))
                .toList();
        assertEquals(
                List.of(
                        "opened",
                        "kept",
                        "submitted",
                        "returned",
                        "submitted",
                        "explained",
                        "explained",
                        "approved",
                        "published",
                        "withdrawn"),
                acts);
    }

    @Test
    void locksAnApprovedVersionUntilItIsUnlocked() {
        approve(clean, 1);
        byte[] next = TestWorkbooks.variant(CLEAN, "next");

        var refused = service.submit(clean, next, 1, "Submitted-By", ANALYST).problem(423, "locked");
        assertEquals("Version 1 was approved, so the book is locked.", refused.get("detail"));
        assertEquals(1, book(clean).get("locked"));
        ask(clean, 1, "unlocking", ANALYST, "").problem(422, "reason-required");
        step(clean, 1, "unlocking", ANALYST, "The force sent late figures.");

        assertNull(book(clean).get("locked"));
        assertEquals(
                201, service.submit(clean, next, 1, "Submitted-By", ANALYST).status());
        assertStands(
                clean,
                1,
                "approved",
                "Version 1 counts: Manager, Charnwood approved it on 14 June 2026; version 2 is a draft.");
        approve(clean, 2);
        assertStands(
                clean,
                1,
                "superseded",
                "Version 2 counts: Manager, Charnwood approved it on 14 June 2026, and the book is locked.");
        assertEquals(2, book(clean).get("counting"));
        step(clean, 2, "withdrawal", MANAGER, "Wrong period.");
        assertStands(
                clean,
                1,
                "approved",
                "Version 1 counts: Manager, Charnwood approved it on 14 June 2026; version 2"
                        + " was withdrawn by Manager, Charnwood: Wrong period.");
    }

    @Test
    void keepsCountingThePublishedVersionUntilAnotherIsPublished() {
        approve(clean, 1);
        step(clean, 1, "publication", MANAGER, "");
        step(clean, 1, "unlocking", MANAGER, "Late figures.");
        service.submit(clean, TestWorkbooks.variant(CLEAN, "next"), 1, "Submitted-By", ANALYST);
        approve(clean, 2);

        assertStands(
                clean,
                1,
                "published",
                "Version 1 counts: Manager, Charnwood published it on 14 June 2026; version 2 is approved, and the book"
                        + " is locked.");
        step(clean, 2, "publication", MANAGER, "");
        assertStands(
                clean,
                1,
                "superseded",
                "Version 2 counts: Manager, Charnwood published it on 14 June 2026, and the book is locked.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "approval    | Manager, Charnwood | wrong-state | 409",
                "return      | Manager, Charnwood | wrong-state | 409",
                "publication | Manager, Charnwood | wrong-state | 409",
                "unlocking   | Manager, Charnwood | wrong-state | 409",
                "withdrawal  | Manager, Charnwood | reason-required | 422",
            })
    void refusesWhatADraftIsNotReadyFor(String step, String who, String slug, int status) {
        ask(clean, 1, step, who, "").problem(status, slug);

        assertEquals("draft", version(clean, 1).get("state"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Analyst, Charnwood",
                "  analyst,  CHARNWOOD ",
                "Analyst Charnwood",
                "Analyst (Charnwood).",
                "An%C2%ADalyst,%C2%A0Charnwood",
                "An%C3%A1lyst, Charnwood",
                "",
                " unnamed  OFFICER."
            })
    void isApprovedBySomebodyElse(String approver) {
        step(clean, 1, "submission", "Somebody else", "");

        ask(clean, 1, "approval", approver, "").problem(403, "same-person");

        assertEquals("submitted", version(clean, 1).get("state"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Analyst 2, Charnwood", "Analyst, North Charnwood", "Manager, Charnwood"})
    void isApprovedByAnotherWhoseNameIsLikeTheirs(String approver) {
        step(clean, 1, "submission", ANALYST, "");
        service.explainQueries(clean, 1);

        step(clean, 1, "approval", approver, "");
    }

    @Test
    void isNotApprovedByWhoPutItForward() {
        step(clean, 1, "submission", MANAGER, "");

        var refused = ask(clean, 1, "approval", MANAGER, "").problem(403, "same-person");

        assertEquals("Manager, Charnwood submitted version 1 and cannot approve it.", refused.get("detail"));
    }

    @Test
    void errorsBlockApprovalUnlessWaived() {
        step(matrix, 1, "submission", ANALYST, "");
        var refused = ask(matrix, 1, "approval", MANAGER, "").problem(422, "errors-block");
        int queries = findings(matrix, "query").size();
        assertEquals(
                "2 errors in it are neither put right nor waived. " + queries
                        + " queries in it are neither put right nor explained.",
                refused.get("detail"));
        assertEquals("Return it, or have each error waived and each query explained.", refused.get("fix"));
        var errors = findings(matrix, "error");

        for (var error : errors) {
            var waiver = named(error);
            waiver.put("askedBy", ANALYST);
            waiver.put("why", "The scale is under review.");
            waiver.put("until", "2026-06-14");
            var given = service.postJson(
                    "/api/books/" + matrix + "/waivers",
                    Json.text(waiver),
                    "Submitted-By",
                    "Chair, Central Bedfordshire");
            assertEquals(201, given.status(), given::text);
            assertEquals(true, given.json().get("inForce"));
        }
        service.explainQueries(matrix, 1);
        step(matrix, 1, "approval", MANAGER, "");

        assertEquals("approved", version(matrix, 1).get("state"));
        assertEquals(
                "Waived by Chair, Central Bedfordshire for Analyst, Charnwood until 14 June 2026: The scale is under"
                        + " review.",
                findings(matrix, "error").get(0).get("waiver"));
        var waivers = Json.read(service.get("/api/books/" + matrix + "/waivers").bytes(), List.class);
        assertEquals(errors.size(), waivers.size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "V100 | Analyst | Manager, Charnwood | - | 2027-01-01 | A waiver needs its rule, who asked for it and why.",
                "-    | Analyst | Manager, Charnwood | Why | 2027-01-01 | A waiver needs its rule, who asked for it and why.",
                "V100 | Manager, Charnwood | manager, charnwood | Why | 2027-01-01 | Manager, Charnwood asked for this waiver and"
                        + " cannot approve it.",
                "V100 | Analyst | Manager, Charnwood | Why | 2026-06-13 | Its last day, 13 June 2026, has passed.",
            })
    void refusesAWaiverThatSaysTooLittle(
            String rule, String askedBy, String approver, String why, String until, String message) {
        var waiver = new LinkedHashMap<String, Object>();
        waiver.put("ruleId", rule);
        waiver.put("askedBy", askedBy);
        waiver.put("why", why);
        waiver.put("until", until);

        var refused = service.postJson("/api/books/" + matrix + "/waivers", Json.text(waiver), "Submitted-By", approver)
                .problem(422, "unusable-waiver");

        assertEquals(message, refused.get("detail"));
        assertEquals("[]", service.get("/api/books/" + matrix + "/waivers").text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "V999 | RiskMatrix | - | - | There is no rule V999 in the template Risk matrix.",
                "v100 | RiskMatrix | - | - | There is no rule v100 in the template Risk matrix.",
                "V100 | - | - | - | You did not say what the waiver covers.",
                "V100 | - | Robbery | - | You named a row and not its table.",
                "V100 | - | - | Award date | The template Risk matrix has no named cell 'Award date'.",
                "V100 | RiskMatrx | - | - | The template Risk matrix has no table 'RiskMatrx'.",
                "V100 | RiskMatrix | - | Costs | The table Risk matrix has no column 'Costs'.",
                "V100 | RiskMatrix | Robberry | - | The table Risk matrix has no row 'Robberry'.",
            })
    void refusesAWaiverOfWhatIsNotThere(String rule, String table, String rowKey, String column, String message) {
        var refused = waive(waiver(rule, table, rowKey, column)).problem(422, "unusable-waiver");

        assertEquals(message, refused.get("detail"));
        assertEquals("[]", service.get("/api/books/" + matrix + "/waivers").text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "V100 | riskmatrix | - | - | RiskMatrix | - | -",
                "V100 | RiskMatrix | personal  ROBBERY | cost impact | RiskMatrix | Personal Robbery | Cost Impact",
                "V010 | - | - | PeriodStart | - | - | Period starts",
                "V010 | - | - | period starts | - | - | Period starts",
            })
    void keepsAWaiversPlaceAsTheWorkbookWritesIt(
            String rule,
            String table,
            String rowKey,
            String column,
            String keptTable,
            String keptRow,
            String keptColumn) {
        var given = waive(waiver(rule, table, rowKey, column));

        assertEquals(201, given.status(), given::text);
        assertEquals(keptTable, given.json().get("table"));
        assertEquals(keptRow, given.json().get("rowKey"));
        assertEquals(keptColumn, given.json().get("column"));
    }

    /** openpyxl 3.0 and others drop the properties that name the template. */
    @Test
    void waivesInAWorkbookThatLostItsProperties() {
        byte[] lost = TestWorkbooks.replaced(MATRIX, "docProps/custom.xml", "safersheets.", "gone.");
        var kept = service.submit(matrix, TestWorkbooks.scored(lost, "B19", 5), 1, "Submitted-By", ANALYST);
        assertEquals(201, kept.status(), kept::text);

        assertEquals(201, waive(waiver("V100", "RiskMatrix", null, null)).status());
        service.submit(matrix, TestWorkbooks.savedAgain(TestWorkbooks.scored(lost, "B19", 5), "again"), 2)
                .problem(422, "same-version");
    }

    /** Three named cells are blank in it, each an error of the same rule. */
    @Test
    void aWaiverOfOneNamedCellLeavesTheOthers() {
        matrix = service.book("Charnwood", "funding-allocation", "2019-20 CI001");
        var kept = service.submit(
                matrix,
                TestWorkbooks.example("funding-allocation", "charnwood-2019-20-ci001"),
                0,
                "Submitted-By",
                ANALYST);
        assertEquals(201, kept.status(), kept::text);
        assertEquals(201, waive(waiver("V310", null, null, "Award date")).status());

        var waived = findings(matrix, "error").stream()
                .filter(error -> error.get("waiver") != null)
                .map(error -> error.get("label"))
                .toList();

        assertEquals(List.of("Award date"), waived);
    }

    private Answer waive(Map<String, Object> waiver) {
        return service.postJson("/api/books/" + matrix + "/waivers", Json.text(waiver), "Submitted-By", MANAGER);
    }

    private static Map<String, Object> waiver(String rule, String table, String rowKey, String column) {
        var waiver = new LinkedHashMap<String, Object>();
        waiver.put("ruleId", rule);
        waiver.put("table", table);
        waiver.put("rowKey", rowKey);
        waiver.put("column", column);
        waiver.put("askedBy", ANALYST);
        waiver.put("why", "The scale is under review.");
        waiver.put("until", "2027-01-01");
        return waiver;
    }

    @Test
    void anExplanationTravelsForwardWhileTheFindingSaysTheSame() {
        var query = findings(matrix, "query").stream()
                .filter(finding -> "Domestic Extremism".equals(finding.get("rowKey")))
                .findFirst()
                .orElseThrow();
        var answer = explain(matrix, query, "Listed by district.");
        assertEquals(200, answer.status(), answer::text);
        assertEquals("Listed by district.", explanation(matrix, 1, query));
        assertEquals("Analyst, Charnwood with no account", explainedBy(matrix, query));

        service.submit(matrix, TestWorkbooks.variant(MATRIX, "same"), 1, "Submitted-By", ANALYST);
        assertEquals("Listed by district.", explanation(matrix, 2, query));

        explain(matrix, query, "Listed by the meeting's order.");
        assertEquals("Listed by the meeting's order.", explanation(matrix, 2, query));
        assertEquals("Listed by district.", explanation(matrix, 1, query), "what was said later was not said then");

        service.submit(matrix, TestWorkbooks.scored(MATRIX, "B19", 5), 2, "Submitted-By", ANALYST);
        assertTrue(
                findings(matrix, 3, "query").stream()
                        .filter(finding -> "Domestic Extremism".equals(finding.get("rowKey")))
                        .allMatch(finding -> finding.get("explanation") == null),
                "the finding now says something else");

        explain(matrix, 2, query, "");
        assertNull(explanation(matrix, 2, query), "taken back");
    }

    @Test
    void queriesBlockApprovalUntilEachIsExplainedOrWaived() {
        step(matrix, 1, "submission", ANALYST, "");
        findings(matrix, "error").forEach(error -> waive(matrix, error, ANALYST));
        var queries = findings(matrix, "query");
        assertTrue(queries.size() > 1, "the example has queries to explain");
        for (var query : queries) {
            var refused = ask(matrix, 1, "approval", MANAGER, "").problem(422, "errors-block");
            assertTrue(
                    refused.get("detail").toString().endsWith("neither put right nor explained."), refused::toString);
            explain(matrix, 1, query, "The group agreed it.");
        }
        explain(matrix, 1, queries.get(0), "");

        var refused = ask(matrix, 1, "approval", MANAGER, "").problem(422, "errors-block");

        assertEquals("One query in it is neither put right nor explained.", refused.get("detail"));
        assertEquals("Return it, or have each query explained by whoever knows why it is right.", refused.get("fix"));
        waive(matrix, queries.get(0), ANALYST);
        step(matrix, 1, "approval", MANAGER, "");
        assertEquals("approved", version(matrix, 1).get("state"));
    }

    private void waive(String book, Map<String, Object> finding, String askedBy) {
        var waiver = named(finding);
        waiver.put("askedBy", askedBy);
        waiver.put("why", "The scale is under review.");
        waiver.put("until", "2026-06-14");
        var given = service.postJson("/api/books/" + book + "/waivers", Json.text(waiver), "Submitted-By", "Chair");
        assertEquals(201, given.status(), given::text);
    }

    @Test
    void anErrorCannotBeExplained() {
        var error = findings(matrix, "error").get(0);

        explain(matrix, error, "It is right.").problem(422, "nothing-to-explain");
    }

    private void approve(String book, int version) {
        step(book, version, "submission", ANALYST, "");
        service.explainQueries(book, version);
        step(book, version, "approval", MANAGER, "");
    }

    private void step(String book, int version, String step, String who, String reason) {
        var answer = ask(book, version, step, who, reason);
        assertEquals(200, answer.status(), answer::text);
    }

    private Answer ask(String book, int version, String step, String who, String reason) {
        String path = "/api/books/" + book + "/versions/" + version + "/" + step;
        return reason.isEmpty()
                ? service.post(path, new byte[0], "Submitted-By", who)
                : service.postJson(path, Json.text(Map.of("reason", reason)), "Submitted-By", who);
    }

    private void assertStands(String book, int version, String state, String counts) {
        assertEquals(state, version(book, version).get("state"));
        assertEquals(counts, version(book, version).get("counts"));
        assertEquals(counts, book(book).get("counts"));
    }

    private Map<?, ?> book(String book) {
        return service.get("/api/books/" + book).json();
    }

    private Map<?, ?> version(String book, int version) {
        return service.get("/api/books/" + book + "/versions/" + version).json();
    }

    private List<Map<String, Object>> findings(String book, String severity) {
        return findings(book, (int) book(book).get("versions"), severity);
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> findings(String book, int version, String severity) {
        var check = service.get("/api/books/" + book + "/versions/" + version + "/findings")
                .json();
        return ((List<Map<String, Object>>) check.get("findings"))
                .stream()
                        .filter(finding -> severity.equals(finding.get("severity")))
                        .toList();
    }

    private Object explanation(String book, int version, Map<String, Object> query) {
        return found(book, version, query).get("explanation");
    }

    private String explainedBy(String book, Map<String, Object> query) {
        var author = (Map<?, ?>) found(book, 1, query).get("explainedBy");
        return author.get("name") + (author.get("user") == null ? " with no account" : "");
    }

    private Map<String, Object> found(String book, int version, Map<String, Object> query) {
        return findings(book, version, "query").stream()
                .filter(finding -> named(finding).equals(named(query)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void refusesAnExplanationOfNothing() {
        service.ask(
                        "/api/books/" + clean + "/explanations",
                        request -> request.header("Content-Type", "application/json")
                                .header("If-Match", service.etag(clean))
                                .PUT(BodyPublishers.ofString("{\"explanations\": [null]}")))
                .problem(400, "malformed-json");
    }

    private Answer explain(String book, Map<String, Object> finding, String words) {
        return explain(book, null, finding, words);
    }

    private Answer explain(String book, Integer version, Map<String, Object> finding, String words) {
        var said = named(finding);
        said.put("explanation", words);
        var body = new LinkedHashMap<String, Object>();
        body.put("version", version);
        body.put("explanations", List.of(said));
        return service.ask(
                "/api/books/" + book + "/explanations",
                request -> request.header("Content-Type", "application/json")
                        .header("If-Match", service.etag(book))
                        .header("Submitted-By", ANALYST)
                        .PUT(BodyPublishers.ofString(Json.text(body))));
    }

    private static Map<String, Object> named(Map<String, Object> finding) {
        var named = new LinkedHashMap<String, Object>();
        for (String name : List.of("ruleId", "table", "rowKey", "column")) {
            named.put(name, finding.get(name));
        }
        return named;
    }
}
