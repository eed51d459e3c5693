package uk.safersheets.web.routes.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import uk.safersheets.web.RunningService;

/** What each sees first: their books and what waits for them, and nothing of what is not theirs. */
@SlowTest
class HomeRoutesTest {
    private static final String PLACE = GuardedService.BEDFORDSHIRE;
    private static final byte[] MATRIX = TestWorkbooks.example("risk-matrix", "central-bedfordshire-2015-16");
    private GuardedService service;
    private String book;

    @BeforeEach
    void start(@TempDir Path data) {
        service = new GuardedService(data);
        person("olive", Role.OFFICER);
        person("otto", Role.OFFICER);
        person("ann", Role.ANALYST);
        person("mo", Role.APPROVER);
        person("sam", Role.SCRUTINY);
        person("ada", Role.ADMINISTRATOR);
        book = service.open().book(PLACE, "risk-matrix", "2015-16");
        submit("olive", MATRIX, 0);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void whoSubmittedIsAskedToAnswerWhatWasFound() {
        var findings = service.open().get(versionPath() + "/findings").json();
        var summary = (Map<?, ?>) findings.get("summary");
        int errors = (int) summary.get("errors");
        int queries = (int) summary.get("queries");

        var answer = waiting("olive", "answer").get(0);
        assertEquals("Central Bedfordshire, Risk matrix, 2015-16", answer.get("name"));
        assertEquals(
                List.of(book, 1, errors + queries),
                List.of(answer.get("book"), answer.get("version"), answer.get("count")));
        assertEquals(List.of(), waiting("otto", "answer"), "it is another's");
        assertEquals(true, myBook("olive").get("mine"));
        assertEquals(false, myBook("otto").get("mine"));

        service.open().explainQueries(book, 1);
        assertEquals(errors, waiting("olive", "answer").get(0).get("count"), "each query is explained");
        assertTrue(((String) myBook("olive").get("due")).endsWith("to put right"));
    }

    @Test
    void whatWaitsForApprovalWaitsForAnotherPersonThatMayAndAReturnForWhoSubmitted() {
        step("ann", "submission", "");
        assertEquals("submitted", myBook("otto").get("state"));
        assertEquals(List.of(), waiting("ann", "approve"));
        assertEquals(
                "ann put it forward for approval",
                waiting("mo", "approve").get(0).get("what"));

        step("mo", "return", "Score it again.");

        assertEquals(List.of(), waiting("mo", "approve"));
        assertEquals("mo: Score it again.", waiting("olive", "returned").get(0).get("what"));
        assertEquals("mo: Score it again.", waiting("ann", "returned").get(0).get("what"), "who put it forward");
        assertEquals(List.of(), waiting("otto", "returned"));
        assertEquals("Returned: Score it again.", myBook("olive").get("due"));
    }

    @Test
    void nobodyApprovesWhatTheySubmittedThemselves() {
        service.know("both", user("olive", Role.OFFICER, Role.APPROVER));
        step("ann", "submission", "");
        assertEquals(List.of(), waiting("both", "approve"));
        assertEquals(1, waiting("mo", "approve").size());
    }

    @Test
    void aRequestForAWaiverWaitsForWhoMayGiveIt() {
        var findings = service.open().get(versionPath() + "/findings").json();
        var error = ((List<?>) findings.get("findings"))
                .stream()
                        .map(one -> (Map<?, ?>) one)
                        .filter(one -> "error".equals(one.get("severity")) && one.get("table") != null)
                        .findFirst()
                        .orElseThrow();
        var asked = Map.of(
                "ruleId", error.get("ruleId"),
                "table", error.get("table"),
                "askedBy", "olive",
                "why", "Under review.",
                "until", "2026-12-31");
        assertEquals(
                204,
                service.act("olive", "/api/books/" + book + "/waiver-requests", asked)
                        .status());

        assertEquals(
                "olive asks to set an error aside: Under review.",
                waiting("mo", "waiver").get(0).get("what"));
        assertEquals(List.of(), waiting("olive", "waiver"));

        assertEquals(
                201, service.act("mo", "/api/books/" + book + "/waivers", asked).status());
        assertEquals(List.of(), waiting("mo", "waiver"));
    }

    @Test
    void aProposedTemplateWaitsForAnotherAnalyst() {
        byte[] template = TestWorkbooks.replaced(
                TestWorkbooks.template("risk-matrix"), "docProps/custom.xml", "Risk matrix", "Risk Matrix");
        var proposed = service.ask("ann", "POST", "/api/templates", template, "Content-Type", RunningService.XLSX);
        assertEquals(202, proposed.status(), proposed::text);

        assertEquals(List.of(), waiting("ann", "template"));
        assertEquals("risk-matrix", waiting("mo", "template").get(0).get("template"));
        assertEquals(List.of(), waiting("olive", "template"));
    }

    @Test
    void lateWorkWaitsForItsAuthor() {
        submit("otto", TestWorkbooks.scored(MATRIX, "B6", 5), 1);
        var late = service.ask(
                "olive",
                "POST",
                "/api/books/" + book + "/versions",
                TestWorkbooks.scored(MATRIX, "C7", 3),
                "Content-Type",
                RunningService.XLSX,
                "If-Match",
                "\"1\"");
        assertEquals(409, late.status(), late::text);

        assertEquals(book, waiting("olive", "late").get(0).get("book"));
        assertEquals(List.of(), waiting("otto", "late"));
    }

    @Test
    void scrutinySeesOnlyWhatIsAgreedAndAnAdministratorNoBookAtAll() {
        assertEquals(0, home("sam").get("allBooks"));
        assertEquals(List.of(), acts("sam"));
        assertEquals(0, home("ada").get("allBooks"));
        assertEquals(List.of(), home("ada").get("waiting"));
        assertEquals(List.of(), acts("ada"));
        assertEquals(1, home("otto").get("allBooks"));
        assertEquals(
                List.of("kept", "opened"),
                acts("otto").stream().map(act -> act.get("act")).toList());
        service.get("", "/api/home").problem(401, "sign-in-required");
    }

    @Test
    void whereNobodySignsInEverythingIsTold() {
        var home = service.open().get("/api/home").json();
        assertEquals(true, home.get("open"));
        assertEquals("answer", ((Map<?, ?>) ((List<?>) home.get("waiting")).get(0)).get("kind"));
        assertEquals(true, ((Map<?, ?>) ((List<?>) home.get("books")).get(0)).get("mine"));
    }

    @Test
    void whatHappenedComesSomeAtATimeNewestFirst() {
        for (int version = 1; version < 24; version++) {
            submit(
                    "otto",
                    TestWorkbooks.variant(TestWorkbooks.scored(MATRIX, "B6", version % 2 == 0 ? 3 : 5), "v" + version),
                    version);
        }

        var first = service.get("otto", "/api/home/events").json();
        var acts = (List<?>) first.get("events");
        assertEquals(20, acts.size());
        assertEquals(24, ((Map<?, ?>) acts.get(0)).get("version"));
        var rest = service.get("otto", "/api/home/events?before=" + first.get("more"))
                .json();
        assertEquals(null, rest.get("more"));
        var last = (List<?>) rest.get("events");
        assertEquals(5, last.size(), "four versions and the book's opening");
        assertEquals("opened", ((Map<?, ?>) last.get(4)).get("act"));
    }

    private void submit(String who, byte[] workbook, int base) {
        var kept = service.ask(
                who,
                "POST",
                "/api/books/" + book + "/versions",
                workbook,
                "Content-Type",
                RunningService.XLSX,
                "If-Match",
                '"' + Integer.toString(base) + '"');
        assertEquals(201, kept.status(), kept::text);
    }

    private void step(String who, String step, String reason) {
        var answer = service.act(who, versionPath() + "/" + step, Map.of("reason", reason));
        assertEquals(200, answer.status(), answer::text);
    }

    private String versionPath() {
        return "/api/books/" + book + "/versions/1";
    }

    private Map<?, ?> home(String who) {
        return service.get(who, "/api/home").json();
    }

    private List<Map<?, ?>> acts(String who) {
        return maps(service.get(who, "/api/home/events").json().get("events"));
    }

    private Map<?, ?> myBook(String who) {
        return maps(home(who).get("books")).get(0);
    }

    private List<Map<?, ?>> waiting(String who, String kind) {
        return maps(home(who).get("waiting")).stream()
                .filter(one -> kind.equals(one.get("kind")))
                .toList();
    }

    private static List<Map<?, ?>> maps(Object list) {
        return ((List<?>) list).stream().<Map<?, ?>>map(one -> (Map<?, ?>) one).toList();
    }

    private void person(String name, Role role) {
        service.know(name, user(name, role));
    }

    private static User user(String name, Role... roles) {
        return new User(name, name, false, List.of(new Membership(PLACE, Set.of(roles))), List.of());
    }
}
