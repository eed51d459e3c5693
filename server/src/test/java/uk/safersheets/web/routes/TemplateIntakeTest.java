package uk.safersheets.web.routes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
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
import uk.safersheets.cli.Commands;
import uk.safersheets.web.RunningService;
import uk.safersheets.web.RunningService.Answer;
import uk.safersheets.web.SignIns;

/** A template is a program that everybody runs: it is shown before it comes, and nobody brings it in alone. */
@SlowTest
class TemplateIntakeTest {
    private static final byte[] MATRIX = TestWorkbooks.template("risk-matrix");
    private static final byte[] CHANGED =
            TestWorkbooks.replaced(MATRIX, "xl/sharedStrings.xml", "Community Priority", "Public Priority");
    private static final String PROPOSALS = "/api/templates/risk-matrix/proposals";

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
    void showsWhatWouldChangeAndKeepsNothing() {
        int came = service.newest("risk-matrix");
        var preview = service.post("/api/templates/preview", CHANGED).json();

        assertEquals(Integer.toString(came + 1), preview.get("version"));
        var changes = changes(preview);
        assertTrue(changes.size() > 1, changes::toString);
        for (var change : changes) {
            String told = change.get("place") + " " + change.get("before") + " " + change.get("after");
            assertTrue(told.contains("Public Priority") || told.contains("Community Priority"), told);
        }
        assertTrue(changes.stream().anyMatch(change -> change.get("before") == null), "a column that is new");
        assertTrue(changes.stream().anyMatch(change -> change.get("after") == null), "a column that goes");
        assertEquals(
                List.of(),
                changes(service.post("/api/templates/preview", MATRIX).json()));
        assertEquals(
                '"' + Integer.toString(came) + '"',
                service.get("/api/templates/risk-matrix/workbook").header("ETag"));
    }

    @Test
    void waitsForASecondPersonWherePeopleSignIn() {
        var analyst = as("Analyst", Role.ANALYST, Role.APPROVER);
        var approver = as("Approver", Role.APPROVER);
        int came = service.newest("risk-matrix");

        var proposed = post(analyst, "/api/templates", CHANGED);
        assertEquals(202, proposed.status(), proposed::text);
        String proposal = PROPOSALS + "/" + proposed.json().get("proposal");
        assertEquals(proposed.json(), post(analyst, "/api/templates", CHANGED).json(), "the same again is the same");
        assertEquals(
                '"' + Integer.toString(came) + '"',
                get(approver, "/api/templates/risk-matrix/workbook").header("ETag"));

        assertEquals(1, Json.read(get(approver, PROPOSALS).bytes(), List.class).size());
        assertTrue(changes(get(approver, proposal).json()).size() > 1);
        assertArrayEquals(CHANGED, get(approver, proposal + "/workbook").bytes());
        post(analyst, proposal + "/acceptance", new byte[0]).problem(403, "same-person");
        var accepted = post(approver, proposal + "/acceptance", new byte[0]);

        assertEquals(201, accepted.status(), accepted::text);
        assertEquals("Approver", accepted.json().get("registeredBy"));
        assertEquals(
                '"' + Integer.toString(came + 1) + '"',
                get(approver, "/api/templates/risk-matrix/workbook").header("ETag"));
        post(approver, proposal + "/acceptance", new byte[0]).problem(404, "no-such-proposal");
        get(approver, proposal).problem(404, "no-such-proposal");
        assertEquals("[]", get(approver, PROPOSALS).text());
    }

    @Test
    void letsAProposalGoWithAReasonAndRetiresByRole() {
        var analyst = as("Analyst", Role.ANALYST);
        var officer = as("Officer", Role.OFFICER);
        String proposal = PROPOSALS + "/"
                + post(analyst, "/api/templates", CHANGED).json().get("proposal");

        assertEquals(403, post(officer, "/api/templates", CHANGED).status());
        assertEquals(403, get(officer, PROPOSALS).status());
        assertEquals(403, post(officer, proposal + "/refusal", json("No.")).status());
        post(analyst, proposal + "/refusal", json(" ")).problem(422, "reason-required");
        assertEquals(
                204, post(analyst, proposal + "/refusal", json("A mistake.")).status());
        post(analyst, proposal + "/refusal", json("Again.")).problem(404, "no-such-proposal");

        String retirement = "/api/templates/risk-matrix/versions/1/retirement";
        assertEquals(403, post(officer, retirement, new byte[0]).status());
        assertEquals(204, post(analyst, retirement, new byte[0]).status());
        post(analyst, "/api/templates/risk-matrix/versions/7/retirement", new byte[0])
                .problem(404, "no-such-template");
        stop();
        assertEquals(0, Commands.run("verify", "--data", data.toString()).status());
        start();
    }

    private String as(String name, Role... roles) {
        return SignIns.bearer(service, SignIns.link(data, name, roles));
    }

    private Answer get(String token, String path) {
        return service.ask(path, request -> request.header("Authorization", "Bearer " + token));
    }

    private Answer post(String token, String path, byte[] body) {
        String type = path.endsWith("refusal") ? "application/json" : RunningService.XLSX;
        return service.ask(
                path,
                request -> request.header("Authorization", "Bearer " + token)
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofByteArray(body)));
    }

    private static byte[] json(String reason) {
        return Json.bytes(Map.of("reason", reason));
    }

    private static List<Map<?, ?>> changes(Map<?, ?> preview) {
        return ((List<?>) preview.get("changes"))
                .stream().<Map<?, ?>>map(one -> (Map<?, ?>) one).toList();
    }
}
