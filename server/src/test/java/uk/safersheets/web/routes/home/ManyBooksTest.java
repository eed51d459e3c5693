package uk.safersheets.web.routes.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.SlowTest;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.access.Membership;
import uk.safersheets.access.Role;
import uk.safersheets.access.User;
import uk.safersheets.app.runtime.Services;
import uk.safersheets.store.db.Database;
import uk.safersheets.web.GuardedService;

/** However many books there are, the store is asked as often: at home, for the list of books and by a search. */
@SlowTest
class ManyBooksTest {
    private static final String PLACE = GuardedService.BEDFORDSHIRE;
    private static final List<String> PATHS =
            List.of("/api/home", "/api/home/events", "/api/books", "/api/search?q=central+exploitation");
    private static final String BLIND = "scrutiny /api/home/events";
    private static final byte[] MATRIX = TestWorkbooks.example("risk-matrix", "central-bedfordshire-2015-16");

    @Test
    void theStoreIsAskedAsOftenForFiveHundredBooksAsForTen(@TempDir Path data) throws Exception {
        try (var service = new GuardedService(data)) {
            for (var role : List.of(Role.OFFICER, Role.APPROVER, Role.SCRUTINY)) {
                var member = new Membership(PLACE, Set.of(role));
                service.know(role.word(), new User(role.word(), role.word(), false, List.of(member), List.of()));
            }
            service.open().submit(service.open().book(PLACE, "risk-matrix", "2015-16"), MATRIX, 0);
            for (int book = 2; book <= 10; book++) {
                service.open().book(PLACE, "risk-matrix", "Period " + book);
            }
            var before = asked(service);
            for (int book = 11; book <= 500; book++) {
                service.open().book(PLACE, "risk-matrix", "Period " + book);
            }

            var after = asked(service);
            // Of acts that somebody may not see the record is read on, ten times at most.
            assertTrue(after.remove(BLIND) <= before.remove(BLIND) + 10, after::toString);
            assertEquals(before, after);
            var home = service.get("officer", "/api/home").json();
            assertEquals(500, home.get("allBooks"));
            assertEquals(25, ((List<?>) home.get("books")).size());
            assertTrue(before.values().stream().allMatch(times -> times < 30), before::toString);
        }
    }

    private static Database database(GuardedService service) throws ReflectiveOperationException {
        var field = Services.class.getDeclaredField("database");
        field.setAccessible(true);
        return (Database) field.get(service.open().services());
    }

    private static Map<String, Long> asked(GuardedService service) throws ReflectiveOperationException {
        var database = database(service);
        var asked = new TreeMap<String, Long>();
        for (String who : List.of("officer", "approver", "scrutiny")) {
            for (String path : PATHS) {
                service.get(who, path);
                long start = database.asked();
                assertEquals(200, service.get(who, path).status());
                asked.put(who + " " + path, database.asked() - start);
            }
        }
        return asked;
    }
}
