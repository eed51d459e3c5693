package uk.safersheets.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.SlowTest;
import uk.safersheets.access.AccessRule;
import uk.safersheets.access.Membership;
import uk.safersheets.access.Role;
import uk.safersheets.access.UserName;
import uk.safersheets.app.Person;
import uk.safersheets.store.audit.Events;
import uk.safersheets.store.db.Database;

/** What is recorded of refusals, and what an administrator is told of why. */
@SlowTest
class RefusalsTest {
    private static final String BOOK = "charnwood.risk-matrix.2026-27";

    @TempDir
    Path data;

    @Test
    void aFloodOfRefusalsIsAFewEventsThatSayHowMany() {
        try (var service = new GuardedService(data)) {
            service.open().book("Charnwood", "risk-matrix", "2026-27");
            service.person("outsider", "Leicester", Role.OFFICER);
            for (int time = 0; time < 150; time++) {
                service.get("outsider", "/api/books/" + BOOK).problem(404, "no-such-book");
                service.get("", "/api/books").problem(401, "sign-in-required");
            }
            assertEquals(List.of(), service.verified().damage());
        }
        var told = refusals();

        assertEquals(4, told.size(), told::toString);
        assertTrue(told.contains("outsider: read (GET /api/books/{book})"), told::toString);
        assertTrue(
                told.contains("outsider: read (GET /api/books/{book}), 149 times more in the same hour"),
                told::toString);
        assertTrue(
                told.contains("Somebody who is not signed in: what takes signing in, 149 times more in the same hour"),
                told::toString);
    }

    private List<String> refusals() {
        try (var database = Database.open(data)) {
            return database.read(
                    "read the refusals",
                    connection -> Events.where(connection, "act = 'was refused'").stream()
                            .map(event -> event.act().who() + ": " + event.act().detail())
                            .toList());
        }
    }

    @Test
    void anAdministratorIsToldWhichRulesDecide() {
        try (var service = new GuardedService(data)) {
            service.open().book("Charnwood", "risk-matrix", "2026-27");
            var accounts = service.open().services().accounts().accounts();
            var name = new UserName("Analyst, Charnwood");
            var membership = new Membership("Charnwood", Set.of(Role.OFFICER));
            var user = accounts.add(name, membership, Person.SERVICE).orElseThrow();
            service.person("administrator", "Charnwood", Role.ADMINISTRATOR);
            service.person("elsewhere", "Leicester", Role.ADMINISTRATOR);
            String path = "/api/access?book=" + BOOK + "&user=" + user.id();

            assertEquals(
                    "[Analyst, Charnwood is officer in Charnwood, and may submit.]",
                    rules(service.get("administrator", path), "POST /api/books/{book}/versions", true));
            assertEquals(
                    "[To approve takes the role approver in Charnwood, and Analyst, Charnwood does not have it.]",
                    rules(
                            service.get("administrator", path),
                            "POST /api/books/{book}/versions/{number}/approval",
                            false));
            service.get("elsewhere", path).problem(404, "no-such-book");
            service.get("administrator", path.replace(user.id(), "nobody")).problem(404, "no-such-user");
            var rule = new AccessRule(AccessRule.Effect.DENY, "Charnwood", null, BOOK, "A conflict of interest.");
            accounts.give(user, rule, Person.SERVICE);
            assertEquals(
                    "[A rule of Charnwood denies the book " + BOOK + ": A conflict of interest.]",
                    rules(service.get("administrator", path), "GET /api/books/{book}", false));
        }
    }

    private static String rules(RunningService.Answer access, String call, boolean allowed) {
        assertEquals(200, access.status(), access::text);
        var answer = ((List<?>) access.json().get("operations"))
                .stream()
                        .map(one -> (Map<?, ?>) one)
                        .filter(one -> call.equals(one.get("call")))
                        .findFirst()
                        .orElseThrow();
        assertEquals(allowed, answer.get("allowed"), answer::toString);
        assertFalse(((List<?>) answer.get("rules")).isEmpty());
        return answer.get("rules").toString();
    }
}
