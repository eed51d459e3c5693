package uk.safersheets.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.SlowTest;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.access.Membership;
import uk.safersheets.access.Role;
import uk.safersheets.access.User;
import uk.safersheets.api.Json;
import uk.safersheets.web.routes.SignOffRoutesTest;

/** Two people are told apart by their accounts: whatever they are called, and whatever name they send. */
@SlowTest
class SeparationOfDutiesTest {
    private static final String PLACE = GuardedService.BEDFORDSHIRE;
    private GuardedService service;
    private String book;

    @BeforeEach
    void start(@TempDir Path data) {
        service = new GuardedService(data);
        know("ann", "u1", "Ann");
        know("renamed", "u1", "Ann Other");
        know("namesake", "u2", "Ann");
        book = "/api/books/" + service.open().book(PLACE, "crime-performance", "October 2013 to September 2014");
        var kept = service.ask(
                "ann",
                "POST",
                book + "/versions",
                SignOffRoutesTest.CLEAN,
                "Content-Type",
                RunningService.XLSX,
                "If-Match",
                "\"0\"",
                "Submitted-By",
                "Somebody Else");
        assertEquals("Ann", kept.json().get("author"), kept::text);
        assertTrue(kept.json().get("role").toString().contains("officer"), kept::text);
        service.open().explainQueries(book.substring("/api/books/".length()), 1);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void whoSubmittedCannotApproveUnderAnotherNameAndANamesakeCan() {
        assertEquals(200, act("ann", "submission").status());

        act("ann", "approval").problem(403, "same-person");
        act("renamed", "approval").problem(403, "same-person");
        var approved = act("namesake", "approval");

        assertEquals(200, approved.status(), approved::text);
        var acts = (List<?>) Json.read(service.open().get(book + "/events").bytes(), List.class);
        assertEquals("u1", user(acts, "kept"));
        assertEquals("u2", user(acts, "approved"));
        assertNull(user(acts, "explained"), "as it was given, where nobody was signed in");
        assertEquals(List.of(), service.verified().damage());
    }

    @Test
    void whoPutItForwardCannotApproveEither() {
        assertEquals(200, act("namesake", "submission").status());

        act("namesake", "approval").problem(403, "same-person");
    }

    /** The name in the body is not taken: who asked is who was signed in. */
    @Test
    void aWaiverIsGivenOnlyForSomebodyElseWhoAskedForIt() {
        var matrix = "/api/books/" + service.open().book(PLACE, "risk-matrix", "2015-16");
        service.open()
                .submit(
                        matrix.substring("/api/books/".length()),
                        TestWorkbooks.example("risk-matrix", "central-bedfordshire-2015-16"),
                        0);
        var findings = service.open().get(matrix + "/versions/1/findings").json();
        var error = ((List<?>) findings.get("findings"))
                .stream()
                        .map(one -> (Map<?, ?>) one)
                        .filter(one -> "error".equals(one.get("severity")) && one.get("table") != null)
                        .findFirst()
                        .orElseThrow();
        var waiver = Map.of(
                "ruleId", error.get("ruleId"),
                "table", error.get("table"),
                "askedBy", "Zoe",
                "why", "Under review.",
                "until", "2026-12-31");

        service.act("namesake", matrix + "/waivers", waiver).problem(422, "unusable-waiver");
        var asked = service.act("ann", matrix + "/waiver-requests", waiver);
        assertEquals(204, asked.status(), asked::text);
        var request = requests(matrix).get(0);
        assertEquals(
                List.of("Ann", "u1", error.get("ruleId"), error.get("table"), "Under review.", "2026-12-31"),
                Stream.of("askedBy", "user", "ruleId", "table", "why", "until")
                        .map(request::get)
                        .toList());
        service.act("renamed", matrix + "/waivers", waiver).problem(422, "unusable-waiver");
        assertEquals(1, requests(matrix).size());
        var given = service.act("namesake", matrix + "/waivers", waiver);

        assertEquals(201, given.status(), given::text);
        assertEquals("Ann", given.json().get("askedBy"));
        assertEquals("Ann", given.json().get("approvedBy"), "a namesake's");
        assertEquals(List.of(), requests(matrix), "it was given");
    }

    private List<Map<?, ?>> requests(String of) {
        var answer = service.ask("namesake", "GET", of + "/waiver-requests", new byte[0]);
        return ((List<?>) Json.read(answer.bytes(), List.class))
                .stream().<Map<?, ?>>map(one -> (Map<?, ?>) one).toList();
    }

    private RunningService.Answer act(String who, String step) {
        return service.act(who, book + "/versions/1/" + step, Map.of());
    }

    private void know(String token, String id, String name) {
        var all = new Membership(PLACE, Set.of(Role.OFFICER, Role.APPROVER));
        service.know(token, new User(id, name, false, List.of(all), List.of()));
    }

    private static Object user(List<?> acts, String kind) {
        return acts.stream()
                .map(one -> (Map<?, ?>) one)
                .filter(one -> kind.equals(one.get("act")))
                .findFirst()
                .orElseThrow()
                .get("user");
    }
}
