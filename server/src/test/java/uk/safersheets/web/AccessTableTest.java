package uk.safersheets.web;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.SlowTest;
import uk.safersheets.access.Caller;
import uk.safersheets.access.Caller.Means;
import uk.safersheets.access.Membership;
import uk.safersheets.access.Operation;
import uk.safersheets.access.Role;
import uk.safersheets.access.Scope;
import uk.safersheets.access.User;
import uk.safersheets.app.access.AccessControl;

/** Every operation that the service describes, asked for by everybody there can be: each answer as the table has it. */
@SlowTest
class AccessTableTest {
    private static final String NOBODY = "";
    private static final String OUTSIDER = "outsider";
    private static final String DISABLED = "disabled";
    private static final String NARROWED = "narrowed";
    private static final String STRANGER = "stranger";

    /** What is described, though no operation of the description. */
    private static final Set<String> PAGES =
            Set.of("GET /api", "GET /api/openapi.json", "GET /api/page.css", "GET /problems/{kind}");

    private static GuardedService service;

    /** What somebody's request comes to. */
    private enum Answer {
        PASSES,
        SIGN_IN_REQUIRED,
        NOT_ALLOWED,
        NOT_THERE
    }

    @BeforeAll
    static void start(@TempDir Path data) {
        service = new GuardedService(data).filled();
        for (var role : Role.values()) {
            var both = List.of(
                    new Membership(GuardedService.BEDFORDSHIRE, Set.of(role)),
                    new Membership(GuardedService.CHARNWOOD, Set.of(role)));
            service.know(role.word(), new User(role.word(), role.word(), false, both, List.of()));
        }
        service.person(OUTSIDER, "Leicester", Role.values());
        var officer = List.of(new Membership(GuardedService.BEDFORDSHIRE, Set.of(Role.OFFICER)));
        service.know(DISABLED, new User(DISABLED, DISABLED, true, officer, List.of()));
        var whole = new User(NARROWED, NARROWED, false, officer, List.of());
        service.know(NARROWED, new Caller(Means.PERSONAL_TOKEN, whole, Set.of("read")));
        service.know(STRANGER, new User(STRANGER, STRANGER, false, List.of(), List.of()));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void everyRouteHasARowAndEveryRowARoute() {
        var rows = AccessControl.table().all().stream()
                .filter(Operation::isRoute)
                .map(Operation::call)
                .filter(call -> !PAGES.contains(call))
                .collect(TreeSet::new, Set::add, Set::addAll);

        assertEquals(rows, new TreeSet<>(operations()));
        PAGES.forEach(AccessControl.table()::require);
    }

    @Test
    void everyCellOfTheTableIsAsItSays() {
        var wrong = new ArrayList<String>();
        var counts = new LinkedHashMap<Answer, Integer>();
        for (String call : operations()) {
            var operation = AccessControl.table().require(call);
            for (String caller : callers()) {
                var expected = expected(operation, caller);
                var answer = answer(operation, caller);
                counts.merge(expected, 1, Integer::sum);
                if (expected != answer) {
                    wrong.add(call + " by '" + caller + "': " + answer + " and not " + expected);
                }
            }
        }
        System.out.println("Access: " + operations().size() + " operations, "
                + callers().size() + " callers, "
                + operations().size() * callers().size() + " cells: "
                + counts.entrySet().stream()
                        .map(count ->
                                count.getValue() + " " + count.getKey().name().toLowerCase(Locale.ROOT))
                        .collect(joining(", ")));

        assertEquals(List.of(), wrong);
        assertTrue(counts.size() == Answer.values().length, counts::toString);
    }

    private static List<String> callers() {
        var callers =
                new ArrayList<>(Arrays.stream(Role.values()).map(Role::word).toList());
        callers.addAll(List.of(OUTSIDER, STRANGER, DISABLED, NARROWED, NOBODY));
        return callers;
    }

    /** As the description of the service names them. */
    private static List<String> operations() {
        var operations = new ArrayList<String>();
        var paths = (Map<?, ?>) service.open().get("/api/openapi.json").json().get("paths");
        paths.forEach((path, methods) -> ((Map<?, ?>) methods)
                .keySet()
                .forEach(method -> operations.add(method.toString().toUpperCase(Locale.ROOT) + " " + path)));
        return operations;
    }

    /** Written down apart from what decides: by the table's row, and who the caller is. */
    private static Answer expected(Operation operation, String caller) {
        if (operation.scope() == Scope.PUBLIC) {
            return Answer.PASSES;
        }
        if (caller.equals(NOBODY) || caller.equals(DISABLED)) {
            return Answer.SIGN_IN_REQUIRED;
        }
        if (caller.equals(NARROWED) && !operation.name().equals("read")) {
            return Answer.NOT_ALLOWED;
        }
        if (operation.scope() == Scope.SELF) {
            return Answer.PASSES;
        }
        boolean isOnesOwn = isOnesOwn(operation);
        if (caller.equals(OUTSIDER) || caller.equals(STRANGER)) {
            boolean passes = caller.equals(OUTSIDER) && !isOnesOwn;
            return passes ? Answer.PASSES : isOnesOwn ? Answer.NOT_THERE : Answer.NOT_ALLOWED;
        }
        var role = caller.equals(NARROWED) ? Role.OFFICER : Role.of(caller).orElseThrow();
        return operation.roles().contains(role) ? Answer.PASSES : Answer.NOT_ALLOWED;
    }

    private static boolean isOnesOwn(Operation operation) {
        return operation.scope() == Scope.BOOK || operation.scope() == Scope.RECONCILIATION;
    }

    /** Without what an act needs, so that whoever may is told of that and nothing changes. */
    private static Answer answer(Operation operation, String caller) {
        String[] parts = operation.call().split(" ");
        var answer = service.ask(caller, parts[0], service.filled(parts[1]), new byte[0]);
        String text = answer.text();
        return switch (answer.status()) {
            case 401 -> text.contains("/problems/sign-in-required") ? Answer.SIGN_IN_REQUIRED : Answer.PASSES;
            case 403 -> text.contains("/problems/not-allowed") ? Answer.NOT_ALLOWED : Answer.PASSES;
            case 404 -> isOnesOwn(operation) ? Answer.NOT_THERE : Answer.PASSES;
            default -> Answer.PASSES;
        };
    }
}
