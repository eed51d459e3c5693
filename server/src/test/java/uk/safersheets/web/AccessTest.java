package uk.safersheets.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.Repository;
import uk.safersheets.SlowTest;
import uk.safersheets.access.AccessRule;
import uk.safersheets.access.AccessRule.Effect;
import uk.safersheets.access.Role;
import uk.safersheets.access.Scope;
import uk.safersheets.api.Json;
import uk.safersheets.app.access.AccessControl;

/** What each person sees, and what they may not even know of. */
@SlowTest
class AccessTest {
    private static final Path FUNDS = Repository.file("workbooks/funding-allocation/examples");
    private static GuardedService service;

    @BeforeAll
    static void start(@TempDir Path data) {
        service = new GuardedService(data).filled();
        service.person("officer", GuardedService.BEDFORDSHIRE, Role.OFFICER);
        service.person("scrutiny", GuardedService.BEDFORDSHIRE, Role.SCRUTINY);
        service.person("charnwood", GuardedService.CHARNWOOD, Role.OFFICER, Role.FINANCE, Role.APPROVER);
        service.person("outsider", "Leicester", Role.values());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    /** What there is and what there is not, asked for by an outsider: the same to the last header. */
    @Test
    void whatOneMayNotSeeLooksAsIfItWereNotThere() {
        int compared = 0;
        for (var operation : AccessControl.table().all()) {
            boolean isOnesOwn = operation.scope() == Scope.BOOK || operation.scope() == Scope.RECONCILIATION;
            if (isOnesOwn) {
                String[] call = operation.call().split(" ");
                String there = service.filled(call[1]);
                String missing = there.replaceFirst("(books/[a-z-]+\\.[a-z-]+\\.)[^/]+", "$11999-00-q9")
                        .replaceFirst("reconciliations/\\d+", "reconciliations/99");
                assertEquals(looks(call[0], there), looks(call[0], missing), operation.call());
                compared++;
            }
        }
        assertTrue(compared > 30, "compared " + compared);
    }

    /** Status, headers but for the date and the request's id, and body with the names taken out. */
    private static String looks(String method, String path) {
        var answer = service.ask("outsider", method, path, new byte[0]);
        var headers = new TreeMap<>(answer.response().headers().map());
        headers.remove("date");
        headers.remove("x-request-id");
        headers.remove("content-length");
        String id = path.split("/")[3];
        return answer.status() + "\n" + headers + "\n"
                + answer.text().replace(path, "<path>").replace("'" + id + "'", "<id>");
    }

    @Test
    void listsHoldOnlyWhatOneMaySee() {
        var own = ids(service.get("officer", "/api/books"));
        assertTrue(own.containsAll(List.of(GuardedService.CRIME, GuardedService.MATRIX)), own::toString);
        assertTrue(own.stream().allMatch(id -> id.toString().startsWith("central-bedfordshire.")), own::toString);
        assertEquals(List.of(GuardedService.FUND), ids(service.get("charnwood", "/api/books")));
        assertEquals(List.of(), ids(service.get("outsider", "/api/books")));
        assertFalse(templates("officer").contains("youth-risk"));
        assertTrue(templates("officer").contains("risk-matrix"));
    }

    @Test
    void scrutinySeesWhatWasApprovedAndNothingElse() {
        String book = "/api/books/" + GuardedService.CRIME;

        assertEquals(List.of(GuardedService.CRIME), ids(service.get("scrutiny", "/api/books")), "no book of drafts");
        service.get("scrutiny", "/api/books/" + GuardedService.MATRIX).problem(404, "no-such-book");
        var shown = service.get("scrutiny", book);
        assertEquals(1, ((Map<?, ?>) shown.json().get("head")).get("number"));
        assertFalse(shown.text().contains("version 2"), shown::text);
        var versions = Json.read(service.get("scrutiny", book + "/versions").bytes(), List.class);
        assertEquals(List.of(1), numbers(versions));
        assertEquals(List.of(1), eventVersions(service.get("scrutiny", book + "/events")));
        assertEquals(List.of(1, 2), eventVersions(service.get("officer", book + "/events")));
        for (String of : List.of("", "/workbook", "/findings", "/receipt", "/content")) {
            assertEquals(200, service.get("scrutiny", book + "/versions/1" + of).status(), of);
            var draft = service.get("scrutiny", book + "/versions/2" + of);
            var missing = service.get("scrutiny", book + "/versions/7" + of);
            draft.problem(404, "no-such-version");
            assertEquals(
                    missing.text().replace("7", "N"),
                    draft.text().replace("2.\"", "N.\"").replace("ns/2", "ns/N"),
                    of);
        }
        service.get("scrutiny", book + "/compare?from=1&to=2").problem(404, "no-such-version");
        var series = service.get("scrutiny", book + "/series?drafts=true");
        assertTrue(series.text().contains("\"version\":1"), series::text);
        service.get("scrutiny", book + "/compare-period?with=" + GuardedService.MATRIX)
                .problem(404, "no-such-book");
        var period = service.get("scrutiny", book + "/compare-period?with=" + GuardedService.CRIME);
        assertFalse(period.text().contains("\"version\":2"), period::text);
        assertEquals(200, service.get("scrutiny", book + "/compare").status(), "the newest that is there for them");
        assertEquals(200, service.get("officer", book + "/compare?from=1&to=2").status());
    }

    @Test
    void scrutinyReadsTheHistoryOfACellWithoutDrafts() {
        String cell = "/api/books/" + GuardedService.CRIME + "/cells?column=PreparedBy";

        var story = service.get("scrutiny", cell);
        var whole = service.get("officer", cell);

        assertEquals(200, story.status(), story::text);
        assertEquals(200, whole.status(), whole::text);
        assertFalse(story.text().contains("\"version\":2"), story::text);
    }

    /** Rules as effect and what they are about; the most specific decides, and of two as specific the one that denies. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "no rule, '', 404",
        "the template, ALLOW template, 200",
        "the book, ALLOW book, 200",
        "everything is no named grant, ALLOW all, 404",
        "another partnership's, ALLOW elsewhere, 404",
        "the book denied, ALLOW template; DENY book, 404",
        "the book allowed, DENY template; ALLOW book, 200",
        "a tie on the book, ALLOW book; DENY book, 404",
        "a tie on the template, DENY template; ALLOW template, 404",
    })
    void aMarkedTemplateTakesANamedGrant(String name, String rules, int status) {
        service.person(name, GuardedService.CHARNWOOD, rules(rules), Role.OFFICER);

        assertEquals(
                status, service.get(name, "/api/books/" + GuardedService.YOUTH).status());
        assertEquals(
                status,
                service.get(name, "/api/books/" + GuardedService.YOUTH + "/versions/1/workbook")
                        .status());
        assertEquals(status == 200, ids(service.get(name, "/api/books")).contains(GuardedService.YOUTH));
    }

    @Test
    void aGrantIsNoRole() {
        service.person("granted", GuardedService.CHARNWOOD, rules("ALLOW template"), Role.ADMINISTRATOR);
        service.person("elsewhere", "Leicester", rules("ALLOW template"), Role.OFFICER);

        service.get("granted", "/api/books/" + GuardedService.YOUTH).problem(403, "not-allowed");
        service.get("elsewhere", "/api/books/" + GuardedService.YOUTH).problem(404, "no-such-book");
    }

    @Test
    void anOrdinaryBookCanBeDenied() {
        String denied = GuardedService.MATRIX;
        var rule = new AccessRule(Effect.DENY, GuardedService.BEDFORDSHIRE, null, denied, "A conflict of interest.");
        service.person("conflicted", GuardedService.BEDFORDSHIRE, List.of(rule), Role.OFFICER);

        service.get("conflicted", "/api/books/" + denied).problem(404, "no-such-book");
        assertFalse(ids(service.get("conflicted", "/api/books")).contains(denied));
        assertEquals(403, open("conflicted", GuardedService.BEDFORDSHIRE, "risk-matrix", "2015-16"));
        assertEquals(201, open("conflicted", GuardedService.BEDFORDSHIRE, "risk-matrix", "2016-17"));
    }

    /** Whether the book is there or not makes no difference to what one may not. */
    @Test
    void opensNoBookOfAPartnershipOneIsNotIn() {
        assertEquals(403, open("outsider", GuardedService.BEDFORDSHIRE, "risk-matrix", "2015-16"));
        assertEquals(403, open("outsider", GuardedService.BEDFORDSHIRE, "risk-matrix", "1999-00"));
        assertEquals(403, open("outsider", "Atlantis", "risk-matrix", "2015-16"));
        assertEquals(404, open("outsider", "Leicester", "youth-risk", "2019-20 Q1"), "as a template that is not there");
        assertEquals(404, open("outsider", "Leicester", "no-such-template", "2019-20 Q1"));
    }

    @Test
    void reconcilesNoFundOfAPartnershipOneIsNotIn() {
        var ledger = FUNDS.resolve("ledger/charnwood-2019-20-ci001.csv");
        var map = FUNDS.resolve("ledger/charnwood-2019-20-ci001.map.yaml");
        var own = new FormParts().file("funding", FUNDS.resolve("charnwood-2019-20-ci001.xlsx"));
        var other = new FormParts().text("book", GuardedService.FUND);

        send("outsider", own.file("ledger", ledger)).problem(403, "not-allowed");
        send("outsider", other.file("ledger", ledger).file("map", map)).problem(404, "no-such-book");
        assertEquals(201, send("charnwood", own.file("map", map)).status());
    }

    private static RunningService.Answer send(String who, FormParts form) {
        return service.ask(who, "POST", "/api/reconciliations", form.bytes(), "Content-Type", FormParts.TYPE);
    }

    private static int open(String who, String partnership, String template, String period) {
        var body = Json.text(Map.of("partnership", partnership, "template", template, "period", period));
        return service.ask(who, "POST", "/api/books", body.getBytes(UTF_8), "Content-Type", "application/json")
                .status();
    }

    private static List<AccessRule> rules(String words) {
        var rules = new ArrayList<AccessRule>();
        for (String rule : words.split("; ")) {
            var parts = rule.split(" ");
            if (parts.length == 2) {
                rules.add(new AccessRule(
                        Effect.valueOf(parts[0]),
                        parts[1].equals("elsewhere") ? "Leicester" : GuardedService.CHARNWOOD,
                        parts[1].equals("template") || parts[1].equals("elsewhere") ? "youth-risk" : null,
                        parts[1].equals("book") ? GuardedService.YOUTH : null,
                        "For the panel."));
            }
        }
        return rules;
    }

    private static List<?> ids(RunningService.Answer books) {
        assertEquals(200, books.status(), books::text);
        return ((List<?>) Json.read(books.bytes(), List.class))
                .stream().map(book -> ((Map<?, ?>) book).get("id")).toList();
    }

    private static List<?> templates(String who) {
        return ((List<?>) Json.read(service.get(who, "/api/templates").bytes(), List.class))
                .stream().map(one -> ((Map<?, ?>) one).get("id")).toList();
    }

    private static List<?> numbers(List<?> versions) {
        return versions.stream().map(one -> ((Map<?, ?>) one).get("number")).toList();
    }

    private static List<?> eventVersions(RunningService.Answer events) {
        return ((List<?>) Json.read(events.bytes(), List.class))
                .stream()
                        .map(one -> ((Map<?, ?>) one).get("version"))
                        .filter(version -> version != null)
                        .distinct()
                        .toList();
    }
}
