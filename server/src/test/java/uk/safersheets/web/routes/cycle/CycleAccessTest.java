package uk.safersheets.web.routes.cycle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.SlowTest;
import uk.safersheets.access.Role;
import uk.safersheets.web.GuardedService;
import uk.safersheets.web.RunningService.Answer;

/** Who sees, says and marks what is due: of a book no more than they see of it elsewhere. */
@SlowTest
class CycleAccessTest {
    private static final String STEPS = "/api/partnerships/Central%20Bedfordshire/cycle";
    private static final String FIGURES = "cycle.central-bedfordshire.matrix.2015-16";
    private static final String MEETING = "cycle.central-bedfordshire.meeting.2026-27";
    private static final String CYCLE = """
            {"from": "2014-04-01", "steps": [
              {"id": "matrix", "title": "Risk matrix", "template": "risk-matrix",
               "rule": "yearly on 31 October for the year after", "owner": "analyst"},
              {"id": "youth", "title": "Youth cases", "template": "youth-risk", "rule": "quarterly"},
              {"id": "meeting", "title": "Meeting", "rule": "yearly", "owner": "approver"}]}
            """;

    private static GuardedService service;

    @BeforeAll
    static void start(@TempDir Path data) {
        service = new GuardedService(data).filled();
        for (var role : Role.values()) {
            service.person(role.word(), GuardedService.BEDFORDSHIRE, role);
        }
        service.person("outsider", GuardedService.CHARNWOOD, Role.values());
        assertEquals(200, put("analyst").status());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest(name = "to the {0} the matrix is {1}, the youth cases are {2}, the meeting is {3}")
    @CsvSource({
        "officer, draft, not-shown, not-started",
        "analyst, draft, not-shown, not-started",
        "finance, draft, not-shown, not-started",
        "approver, draft, not-shown, not-started",
        "scrutiny, not-approved, not-shown, not-started",
        "administrator, not-shown, not-shown, not-started",
    })
    void isToldWhatTheBookWouldTell(String who, String matrix, String youth, String meeting) {
        assertEquals(matrix, due(who, FIGURES).get("state"));
        assertEquals(
                youth, due(who, "cycle.central-bedfordshire.youth.2026-27-q1").get("state"));
        assertEquals(meeting, due(who, MEETING).get("state"));
        assertEquals(
                matrix.equals("draft") ? GuardedService.MATRIX : null,
                due(who, FIGURES).get("book"));
        assertEquals(!matrix.equals("not-shown"), due(who, FIGURES).get("late"));
    }

    @Test
    void isSaidByAnalystsAndAdministrators() {
        for (var role : List.of("officer", "finance", "approver", "scrutiny")) {
            put(role).problem(403, "not-allowed");
        }
        assertEquals(200, put("administrator").status());
        put("outsider").problem(404, "no-such-partnership");
        service.get("outsider", STEPS).problem(404, "no-such-partnership");
        service.get("outsider", "/api/cycle?partnership=Central%20Bedfordshire").problem(404, "no-such-partnership");
        service.get("", STEPS).problem(401, "sign-in-required");
        assertEquals(List.of(), service.get("outsider", "/api/cycle").json().get("due"), "it has said no cycle");
    }

    @Test
    void isMarkedByThoseWhoWork() {
        for (var role : List.of("scrutiny", "administrator")) {
            mark(role, MEETING).problem(403, "not-allowed");
        }
        for (var role : List.of("officer", "analyst", "finance", "approver")) {
            assertEquals(
                    200,
                    mark(role, "cycle.central-bedfordshire.meeting.2014-15").status());
        }
        mark("outsider", MEETING).problem(404, "no-such-partnership");
        mark("officer", "cycle.central-bedfordshire.youth.2026-27-q1").problem(404, "no-such-step");
        var said = (Map<?, ?>)
                due("scrutiny", "cycle.central-bedfordshire.meeting.2014-15").get("done");
        assertEquals("approver", said.get("by"), "as their account is called");
    }

    private static Answer put(String who) {
        String shown = service.open().get(STEPS).header("ETag");
        return service.ask(
                who, "PUT", STEPS, CYCLE.getBytes(UTF_8), "Content-Type", "application/json", "If-Match", shown);
    }

    private static Answer mark(String who, String id) {
        return service.ask(
                who, "POST", "/api/cycle/" + id + "/done", "{}".getBytes(UTF_8), "Content-Type", "application/json");
    }

    private static Map<?, ?> due(String who, String id) {
        List<?> all =
                (List<?>) service.get(who, "/api/cycle?to=2030-03-31").json().get("due");
        return all.stream()
                .map(one -> (Map<?, ?>) one)
                .filter(one -> Objects.equals(one.get("id"), id))
                .findFirst()
                .orElseThrow();
    }
}
