package uk.safersheets.web.routes.cycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.SlowTest;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.cycle.Deadline;
import uk.safersheets.web.RunningService;
import uk.safersheets.web.routes.SignOffRoutesTest;

/** The cycle of a partnership where nobody signs in: said, changed, followed from its books, and marked by people. */
@SlowTest
class CycleRoutesTest {
    private static final String PLACE = "Central Bedfordshire";
    private static final String CRIME = "cycle.central-bedfordshire.figures.october-2013-to-september-2014";
    private static final String SCRUTINY = "cycle.central-bedfordshire.scrutiny.april-2014-to-september-2014";
    private RunningService service;
    private CycleCalls calls;

    @BeforeEach
    void start(@TempDir Path data) {
        service = new RunningService(data);
        calls = new CycleCalls(service);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void offersTheUsualCycleAndHoldsNobodyToItUntilItIsSaid() {
        service.book(PLACE, "risk-matrix", "2015-16");
        var offered = service.get(CycleCalls.STEPS);

        assertEquals("\"0\"", offered.header("ETag"));
        assertEquals(false, offered.json().get("own"));
        assertEquals(12, ((List<?>) offered.json().get("steps")).size());
        assertEquals(List.of(), calls.due("2014-04-01", "2030-03-31"));
        assertEquals(
                List.of(Map.of("name", PLACE, "own", false)),
                service.get("/api/cycle").json().get("partnerships"));
        assertEquals(
                List.of(),
                service.services().deadlines().of(PLACE, LocalDate.of(2014, 4, 1), LocalDate.of(2030, 3, 31)));
    }

    @Test
    void keepsANewCycleBesideTheOldAndRefusesOneThatWasChangedSince() {
        var first = calls.put(CycleCalls.CYCLE, "\"0\"");
        assertEquals(200, first.status(), first::text);
        assertEquals(first.header("ETag"), service.get(CycleCalls.STEPS).header("ETag"));
        assertEquals(PLACE, first.json().get("partnership"));

        calls.put(CycleCalls.CYCLE, "\"0\"").problem(412, "stale-cycle");
        calls.put(CycleCalls.CYCLE, null).problem(428, "version-required");
        var second = calls.put("{\"steps\": []}", first.header("ETag"));

        assertEquals(List.of(), second.json().get("steps"));
        assertEquals("2026-06-14", second.json().get("from"), "today, where it is left out");
        assertEquals(List.of(), calls.due("2014-04-01", "2030-03-31"));
    }

    /** R04 is closed, R07 has no day. */
    @Test
    void aRecommendationThatIsNotDoneIsDueBesideTheCycleAndInTheCalendar() {
        byte[] followed = TestWorkbooks.example("recommendations", "central-bedfordshire-2015-16-recommendations");
        String book = service.book(PLACE, "recommendations", "2015-16");
        service.submit(book, followed, 0);

        var due = calls.due("2013-01-01", "2030-03-31");

        assertEquals(
                List.of(
                        "Recommendation R01 2013-03-31 draft null",
                        "Recommendation R02 2013-03-31 draft null",
                        "Recommendation R03 2013-03-31 not-started null",
                        "Recommendation R05 2013-03-31 not-started analyst",
                        "Recommendation R06 2016-03-31 not-started null",
                        "Recommendation R08 2016-03-31 not-started null"),
                due.stream()
                        .map(one -> one.get("title") + " " + one.get("due") + " " + one.get("state") + " "
                                + one.get("owner"))
                        .toList());
        assertTrue(due.stream().allMatch(one -> book.equals(one.get("book")) && Boolean.TRUE.equals(one.get("late"))));
        assertEquals(6, ((List<?>) service.get("/api/cycle").json().get("due")).size(), "however long ago");
        assertTrue(service.get("/api/cycle.ics").text().contains("Recommendation R06"));
        assertFalse(service.get("/api/cycle.ics").text().contains("exploitation"), "only its reference");
        var told = service.services().deadlines().of(PLACE, LocalDate.of(2016, 3, 31), LocalDate.of(2016, 3, 31));
        assertEquals(
                List.of("Recommendation R06, 2015-16", "Recommendation R08, 2015-16"),
                told.stream().map(Deadline::title).toList());
        assertEquals("#/books/" + book, told.get(0).page());

        String next = service.book(PLACE, "recommendations", "2016-17");
        service.submit(
                next, TestWorkbooks.matched(followed, "xl/sharedStrings.xml", ">2015-16</t>", ">2016-17</t>"), 0);
        assertEquals(
                List.of(next, next, next, next, next, next),
                calls.due("2013-01-01", "2030-03-31").stream()
                        .map(one -> one.get("book"))
                        .toList(),
                "the book before has handed its own on");
    }

    @Test
    void refusesAStepThatCannotBeAndSaysWhich() {
        for (var wrong : Map.of(
                        "\"rule\": \"quarterly\"", "\"rule\": \"weekly\"",
                        "\"owner\": \"approver\"", "\"owner\": \"boss\"",
                        "\"id\": \"scrutiny\"", "\"id\": \"review\"",
                        "2014-04-01", "1 April 2014")
                .entrySet()) {
            var problem = calls.put(CycleCalls.CYCLE.replace(wrong.getKey(), wrong.getValue()), "\"0\"")
                    .problem(400, "malformed-json");
            String said = wrong.getValue().replaceAll(".*\"(.+)\"", "$1");
            assertTrue(((String) problem.get("detail")).contains("'" + said + "'"), problem.get("detail")::toString);
        }
        assertEquals("\"0\"", service.get(CycleCalls.STEPS).header("ETag"));
    }

    @Test
    void followsABookFromNotStartedToApproved() {
        calls.put(CycleCalls.CYCLE, "\"0\"");
        String id = "cycle.central-bedfordshire.matrix.2015-16";
        var matrix = TestWorkbooks.example("risk-matrix", "central-bedfordshire-2015-16");
        assertEquals("not-started", calls.of(id).get("state"));
        assertEquals(true, calls.of(id).get("late"), "it was due on 31 October 2014");
        assertEquals(true, calls.of(id).get("startable"));

        String book = service.book("Central Bedfordshire Community Safety Partnership", "risk-matrix", "2015/16");
        assertEquals(List.of("draft", book, true), facts(id));
        service.submit(book, matrix, 0, "Submitted-By", "Analyst");
        assertEquals(List.of("draft", book, true), facts(id));
        step(book, "submission", "Analyst", "");
        assertEquals(List.of("submitted", book, false), facts(id));
        step(book, "return", "Manager", "Score it again.");
        assertEquals(List.of("returned", book, true), facts(id));
    }

    @Test
    void anApprovedBookMeetsWhatIsDueWhateverComesAfterIt() {
        calls.put(
                CycleCalls.CYCLE.replace("yearly on 31 October\"", "yearly on 31 October for the year before\""),
                "\"0\"");
        String book = service.book(PLACE, "crime-performance", "April 2013 to March 2014");
        var kept = service.submit(book, crime(), 0, "Submitted-By", "Analyst");
        assertEquals(201, kept.status(), kept::text);
        String id = "cycle.central-bedfordshire.figures.2013-14";
        assertEquals("draft", calls.of(id).get("state"), "the same days under another name");
        service.explainQueries(book, 1);
        step(book, "submission", "Analyst", "");
        step(book, "approval", "Manager", "");
        assertEquals(List.of("approved", book, false), facts(id));
        step(book, "unlocking", "Manager", "More came.");
        service.submit(book, TestWorkbooks.variant(crime(), "next"), 1, "Submitted-By", "Analyst");
        assertEquals("approved", calls.of(id).get("state"));

        var deadline =
                service
                        .services()
                        .deadlines()
                        .of(PLACE, LocalDate.of(2014, 10, 31), LocalDate.of(2014, 10, 31))
                        .stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow();
        assertEquals(Deadline.State.APPROVED, deadline.state());
        assertEquals("#/books/" + book, deadline.page());
        assertEquals("Crime figures, 2013-14", deadline.title());
    }

    @Test
    void aPersonSaysThatItIsDoneAndAnotherThatItIsNot() {
        calls.put(CycleCalls.CYCLE, "\"0\"");
        var done = calls.mark(SCRUTINY, "done", "On paper.");
        assertEquals(200, done.status(), done::text);

        assertEquals("done", calls.of(SCRUTINY).get("state"));
        assertEquals(false, calls.of(SCRUTINY).get("late"));
        var said = (Map<?, ?>) calls.of(SCRUTINY).get("done");
        assertEquals(List.of("Olive", "On paper."), List.of(said.get("by"), said.get("note")));
        assertEquals(200, calls.mark(SCRUTINY, "undone", "").status());
        assertEquals("not-started", calls.of(SCRUTINY).get("state"));
        assertEquals(true, calls.of(SCRUTINY).get("late"));

        calls.mark(SCRUTINY + "-x", "done", "").problem(404, "no-such-step");
        calls.mark(CRIME, "done", "").problem(404, "no-such-step");
        service.book(PLACE, "risk-matrix", "2015-16");
        calls.mark("cycle.central-bedfordshire.matrix.2015-16", "done", "").problem(422, "unusable-mark");
    }

    @Test
    void aMarkStaysWhenTheTitleOfItsStepChanges() {
        String tag = calls.put(CycleCalls.CYCLE, "\"0\"").header("ETag");
        calls.mark(SCRUTINY, "done", "");
        calls.put(CycleCalls.CYCLE.replace("Scrutiny", "Overview and scrutiny"), tag);

        assertEquals(
                List.of("Overview and scrutiny", "done"),
                List.of(calls.of(SCRUTINY).get("title"), calls.of(SCRUTINY).get("state")));
    }

    @Test
    void isACalendarFileWithoutWhatPeopleWrote() {
        calls.put(CycleCalls.CYCLE, "\"0\"");
        calls.mark(SCRUTINY, "done", "Olive Smith had 12 questions.");
        var file = service.get("/api/cycle.ics?from=2014-04-01&to=2015-03-31&partnership=Central%20Bedfordshire");

        assertEquals(
                "text/calendar;charset=utf-8",
                file.header("Content-Type").replace(" ", "").toLowerCase(Locale.ROOT));
        assertEquals(
                "attachment; filename=\"central-bedfordshire-what-is-due.ics\"", file.header("Content-Disposition"));
        String text = file.text().replace("\r\n ", "");
        assertEquals(calls.due("2014-04-01", "2015-03-31").size(), text.split("BEGIN:VEVENT", -1).length - 1);
        assertTrue(text.contains("UID:" + SCRUTINY + "@safersheets\r\n"), text);
        assertTrue(
                text.contains("SUMMARY:(done) Scrutiny\\, April 2014 to September 2014\\, Central Bedfordshire\r\n"),
                text);
        assertFalse(text.contains("Olive"), text);
        assertFalse(text.contains("questions"), text);
    }

    @Test
    void aDeadlineWithoutABookLeadsToTheYearInWhichItIsDue() {
        calls.put(CycleCalls.CYCLE, "\"0\"");
        var day = LocalDate.of(2015, 1, 30);
        var deadline = service.services()
                .deadlines()
                .of("central bedfordshire CSP", day, day)
                .get(0);

        assertEquals(
                List.of("cycle.central-bedfordshire.review.2014-15-q3", "Review, 2014-15 Q3", PLACE),
                List.of(deadline.id(), deadline.title(), deadline.partnership()));
        assertEquals("#/cycle?partnership=Central+Bedfordshire&year=2014", deadline.page());
        assertEquals(Deadline.State.NOT_STARTED, deadline.state());
    }

    @Test
    void looksAtTheDaysThatAreAskedFor() {
        calls.put(CycleCalls.CYCLE, "\"0\"");

        assertEquals(
                List.of("2014-07-30", "2014-10-30", "2014-10-31", "2014-10-31", "2014-11-28"),
                calls.due("2014-07-01", "2014-12-31").stream()
                        .map(one -> one.get("due"))
                        .toList());
        var all = service.get("/api/cycle").json();
        assertEquals(List.of("2014-04-01", "2027-03-31"), List.of(all.get("from"), all.get("to")));
        assertEquals(
                "2036-06-14", service.get("/api/cycle?to=9999-12-31").json().get("to"));
        assertEquals("2027-12-31", all.get("holidaysKnownUntil"));
        service.get("/api/cycle?from=soon").problem(400, "malformed-header");
        assertEquals(
                List.of(),
                service.get("/api/cycle?partnership=Charnwood").json().get("due"));
    }

    private static byte[] crime() {
        return TestWorkbooks.replaced(
                SignOffRoutesTest.CLEAN,
                "xl/sharedStrings.xml",
                "October 2013 to September 2014",
                "April 2013 to March 2014");
    }

    private void step(String book, String step, String who, String reason) {
        var answer = service.postJson(
                "/api/books/" + book + "/versions/1/" + step, "{\"reason\":\"" + reason + "\"}", "Submitted-By", who);
        assertEquals(200, answer.status(), answer::text);
    }

    private List<Object> facts(String id) {
        var one = calls.of(id);
        return List.of(one.get("state"), one.get("book"), one.get("late"));
    }
}
