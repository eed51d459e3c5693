package uk.safersheets.web.routes.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.SlowTest;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.access.Membership;
import uk.safersheets.access.Role;
import uk.safersheets.access.User;
import uk.safersheets.web.GuardedService;

/**
 * What somebody of one partnership asks for costs the store the same, however many books others have. It is counted in
 * the steps of the store's own machine, of which each row that is looked at takes some.
 */
@SlowTest
class OtherPartnershipsTest {
    private static final String PLACE = GuardedService.BEDFORDSHIRE;
    private static final List<String> PATHS = List.of(
            "/api/home",
            "/api/home/waiting",
            "/api/home/events",
            "/api/books",
            "/api/books?limit=100",
            "/api/book-counts",
            "/api/cycle");
    private static final int OTHERS = 200;
    private static final int TRIES = 5;

    /** A name of a changed book; a book itself takes several times as many. */
    private static final int STEPS_OF_AN_EVENT = 40;

    private GuardedService service;
    private StoreSteps steps;
    private int opened;

    @BeforeEach
    void start(@TempDir Path data) throws Exception {
        service = new GuardedService(data);
        for (var role : List.of(Role.OFFICER, Role.APPROVER)) {
            var member = new Membership(PLACE, Set.of(role));
            service.know(role.word(), new User(role.word(), role.word(), false, List.of(member), List.of()));
        }
        byte[] matrix = TestWorkbooks.example("risk-matrix", "central-bedfordshire-2015-16");
        service.open().submit(service.open().book(PLACE, "risk-matrix", "2015-16"), matrix, 0);
        open(1);
        steps = StoreSteps.of(service.open().services());
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void theBooksOfOthersCostNothing() {
        var before = cost(0);
        open(OTHERS);

        var after = cost(0);

        before.forEach((path, quiet) -> assertTrue(
                after.get(path) <= quiet + STEPS_OF_AN_EVENT,
                () -> path + ": " + quiet + " steps, and " + after.get(path) + " beside " + OTHERS + " books more"));
    }

    @Test
    void ofWhatOthersDidSinceOnlyTheNamesOfTheirBooksAreRead() {
        var before = cost(0);
        int changed = 20;

        var after = cost(changed);

        before.forEach((path, quiet) -> assertTrue(
                after.get(path) - quiet <= changed * STEPS_OF_AN_EVENT,
                () -> path + ": " + quiet + " steps, and " + after.get(path) + " after " + changed + " events"));
    }

    /** Of each path the least of some tries, because the service does other things, too. */
    private Map<String, Long> cost(int openedBefore) {
        var cost = new TreeMap<String, Long>();
        for (String who : List.of("officer", "approver")) {
            for (String path : PATHS) {
                service.get(who, path);
                cost.put(
                        who + " " + path,
                        LongStream.generate(() -> once(who, path, openedBefore))
                                .limit(TRIES)
                                .min()
                                .orElseThrow());
            }
        }
        return cost;
    }

    private long once(String who, String path, int openedBefore) {
        open(openedBefore);
        long start = steps.count();
        assertEquals(200, service.get(who, path).status());
        return steps.count() - start;
    }

    private void open(int books) {
        for (int book = 0; book < books; book++) {
            service.open().book("Partnership " + opened % 7, "risk-matrix", "Period " + ++opened);
        }
    }
}
