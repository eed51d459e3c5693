package uk.safersheets.app.reminders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.access.AccessRule;
import uk.safersheets.access.Membership;
import uk.safersheets.access.Role;
import uk.safersheets.access.User;
import uk.safersheets.access.UserName;
import uk.safersheets.app.Person;
import uk.safersheets.app.access.Accounts;
import uk.safersheets.app.book.OpenBook;
import uk.safersheets.app.runtime.Config;
import uk.safersheets.app.runtime.Services;
import uk.safersheets.cycle.Deadline;
import uk.safersheets.cycle.Deadline.State;
import uk.safersheets.mail.Letter;
import uk.safersheets.mail.TestUndelivered;
import uk.safersheets.mail.UndeliveredException.Kind;
import uk.safersheets.store.BothStores;
import uk.safersheets.store.StoreKind;
import uk.safersheets.store.access.UserState;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.reminders.DigestState;
import uk.safersheets.store.reminders.Digests;
import uk.safersheets.store.reminders.ReminderSettings;
import uk.safersheets.web.MovableClock;

/** Who is written to, of what, and how often; the store and the accounts are real, the server answers as it is told. */
@BothStores
class SendRemindersTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-06-15");
    private static final Person BY = Person.SERVICE;

    private final MovableClock clock = new MovableClock();
    private final List<Letter> sent = new ArrayList<>();
    private final Map<String, List<Deadline>> due = new HashMap<>();
    private final Map<String, Kind> answers = new HashMap<>();
    private Path folder;
    private Services services;
    private Database database;
    private Reminders reminders;
    private User officer;

    @BeforeEach
    void start(@TempDir Path data) {
        folder = data;
        open();
        officer = user("Officer, Charnwood", "Charnwood", Role.OFFICER);
        due("Charnwood", "Action plan, 2026-27", "2026-06-22", Role.OFFICER);
    }

    @AfterEach
    void stop() {
        database.close();
        services.close();
    }

    @Test
    void oneIsSentADayHoweverOftenTheServiceStarts() {
        turnOn(officer);

        assertEquals(new SendReminders.Outcome(1, 0, 0), run(TODAY));
        assertEquals(new SendReminders.Outcome(0, 0, 0), run(TODAY));
        stop();
        open();
        assertEquals(new SendReminders.Outcome(0, 0, 0), run(TODAY));

        assertEquals(1, sent.size());
        assertTrue(sent.get(0).text().contains("- Action plan, 2026-27: due on Monday 22 June 2026"));
        assertTrue(sent.get(0).stop().matches("https://sheets\\.example/api/reminders/stop/[0-9a-f]{32}"));
    }

    @Test
    void afterACrashBetweenAskingAndNotingNothingIsSentTwice() {
        turnOn(officer);
        answers.put("officer@charnwood.example", null);
        assertThrows(IllegalStateException.class, () -> run(TODAY), "the service ends in the middle");
        answers.clear();
        stop();
        open();

        assertEquals(new SendReminders.Outcome(0, 0, 0), run(TODAY));

        assertEquals(List.of(), sent);
        assertEquals(DigestState.SENDING, digest(officer, TODAY));
        due("Charnwood", "Risk register, 2026-27", "2026-06-17", Role.OFFICER);
        assertEquals(new SendReminders.Outcome(1, 0, 0), run(TODAY.plusDays(1)), "the next day tells it");
    }

    @Test
    void nothingIsSentToWhoeverDidNotAskOrStopped() {
        assertEquals(new SendReminders.Outcome(0, 0, 0), run(TODAY), "nobody asked");
        turnOn(officer);
        String code = settings().of(officer.id()).orElseThrow().stopCode();
        reminders.keep().stop("another code");
        assertTrue(reminders.keep().address(officer).isPresent());

        reminders.keep().stop(code);

        assertEquals(Optional.empty(), reminders.keep().address(officer));
        assertEquals(new SendReminders.Outcome(0, 0, 0), run(TODAY));
        turnOn(officer);
        reminders.keep().turnOff(officer);
        assertEquals(new SendReminders.Outcome(0, 0, 0), run(TODAY));
    }

    @Test
    void anotherAddressTakesThePlaceOfTheFirst() {
        turnOn(officer);
        String code = settings().of(officer.id()).orElseThrow().stopCode();

        reminders.keep().turnOn(officer, " other@charnwood.example ");

        assertEquals(
                "other@charnwood.example", reminders.keep().address(officer).orElseThrow());
        assertEquals(code, settings().of(officer.id()).orElseThrow().stopCode(), "the codes of earlier messages work");
        assertThrows(IllegalArgumentException.class, () -> reminders.keep().turnOn(officer, "a@b, c@d"));
    }

    @Test
    void whoeverIsRemovedLeavesNoAddressAndWhoeverIsDisabledHasNoMessage() {
        turnOn(officer);
        run(TODAY);
        accounts().put(officer, UserState.DISABLED, BY);
        assertEquals(new SendReminders.Outcome(0, 0, 0), run(TODAY.plusDays(7)));

        accounts().put(officer, UserState.REMOVED, BY);

        assertEquals(List.of(), settings().all());
        assertEquals(Optional.empty(), new Digests(database).find(officer.id(), TODAY));
    }

    @Test
    void eachIsToldWhatIsTheirsInTheirPartnershipsAndNothingElse() {
        var approver = user("Approver, both", "Charnwood", Role.APPROVER);
        accounts().give(approver, new Membership("Melton", Set.of(Role.OFFICER)), BY);
        due("Charnwood", "Signing of the plan", "2026-06-16", Role.APPROVER);
        due("Charnwood", "What nobody in particular does", "2026-06-16", null);
        due("Melton", "Scrutiny of Melton", "2026-06-16", Role.OFFICER);
        due("Melton", "Ledger of Melton", "2026-06-16", Role.FINANCE);
        due("Rutland", "Nothing of yours", "2026-06-16", Role.OFFICER);
        turnOn(officer);
        turnOn(accounts().find(approver.id()).orElseThrow());

        run(TODAY);

        assertEquals(
                List.of("Action plan, 2026-27", "What nobody in particular does"), titles("officer@charnwood.example"));
        assertEquals(List.of("Signing of the plan", "Scrutiny of Melton"), titles("approver@both.example"));
    }

    @Test
    void aBookThatSomebodyMayNotReadIsNotTold() {
        String book = services.books()
                .open()
                .run(new OpenBook.Name("Charnwood", "youth-risk", "2026-27 Q1"), BY)
                .book()
                .book()
                .id();
        due.get("Charnwood")
                .add(new Deadline(
                        "y", "Charnwood", "Youth cases", TODAY, Role.OFFICER, State.DRAFT, book, "#/books/" + book));
        turnOn(officer);

        run(TODAY);
        accounts().give(officer, new AccessRule(AccessRule.Effect.ALLOW, "Charnwood", "youth-risk", null, "May."), BY);
        run(TODAY.plusDays(1));

        assertEquals(List.of("Action plan, 2026-27"), titlesOf(sent.get(0)));
        assertEquals(List.of("Youth cases", "Action plan, 2026-27"), titlesOf(sent.get(1)));
    }

    @Test
    void whatIsDoneExemptOrFarAwayIsNoReason() {
        due.clear();
        for (var state : State.values()) {
            due("Charnwood", "It is " + state, "2026-06-16", Role.OFFICER, state);
        }
        due("Charnwood", "Far away", "2026-07-01", Role.OFFICER);
        due("Charnwood", "Long ago", "2025-06-01", Role.OFFICER);
        turnOn(officer);

        run(TODAY);

        assertEquals(List.of("It is NOT_STARTED", "It is DRAFT", "It is RETURNED"), titlesOf(sent.get(0)));
    }

    @Test
    void aServerThatIsDownIsAskedAgainWithGrowingWaitsAndLessAndLess() {
        var second = user("Second, Charnwood", "Charnwood", Role.OFFICER);
        turnOn(officer);
        turnOn(second);
        answers.put("officer@charnwood.example", Kind.NO_SERVER);
        answers.put("second@charnwood.example", Kind.NO_SERVER);

        assertEquals(new SendReminders.Outcome(0, 1, 0), run(TODAY), "one try tells that it is down");
        assertEquals(new SendReminders.Outcome(0, 1, 0), run(TODAY), "the other has its own");
        assertEquals(new SendReminders.Outcome(0, 0, 0), run(TODAY), "not before five minutes are over");
        clock.pass(Duration.ofMinutes(5));
        answers.clear();
        assertEquals(new SendReminders.Outcome(2, 0, 0), run(TODAY), "the server is up");
        assertEquals(2, sent.size());
    }

    @Test
    void waitsGrowToAnHour() {
        turnOn(officer);
        answers.put("officer@charnwood.example", Kind.LATER);
        for (int minutes : List.of(5, 10, 20, 40, 60, 60)) {
            assertEquals(new SendReminders.Outcome(0, 1, 0), run(TODAY));
            clock.pass(Duration.ofMinutes(minutes).minusSeconds(1));
            assertEquals(new SendReminders.Outcome(0, 0, 0), run(TODAY), minutes + " minutes are not over");
            clock.pass(Duration.ofSeconds(1));
        }
        answers.clear();
        assertEquals(new SendReminders.Outcome(1, 0, 0), run(TODAY));
    }

    @Test
    void anAddressThatIsRefusedIsNotTriedAgainThatDayAndTheOthersHaveTheirs() {
        turnOn(officer);
        turnOn(user("Second, Charnwood", "Charnwood", Role.OFFICER));
        answers.put("officer@charnwood.example", Kind.REFUSED);

        assertEquals(new SendReminders.Outcome(1, 0, 1), run(TODAY));
        clock.pass(Duration.ofHours(2));
        assertEquals(new SendReminders.Outcome(0, 0, 0), run(TODAY));

        assertEquals(DigestState.REFUSED, digest(officer, TODAY));
        assertEquals(
                List.of("second@charnwood.example"),
                sent.stream().map(each -> each.to().text()).toList());
        answers.clear();
        assertEquals(1, run(TODAY.plusDays(1)).sent(), "the next day is another");
    }

    @Test
    void whatMayHaveArrivedIsNotSentAgain() {
        turnOn(officer);
        answers.put("officer@charnwood.example", Kind.UNKNOWN);

        assertEquals(new SendReminders.Outcome(0, 0, 1), run(TODAY));
        clock.pass(Duration.ofHours(2));
        answers.clear();
        assertEquals(new SendReminders.Outcome(0, 0, 0), run(TODAY));
        assertEquals(DigestState.UNKNOWN, digest(officer, TODAY));
    }

    @Test
    void theSameThingsAreNotToldEveryDay() {
        turnOn(officer);
        var days = new ArrayList<LocalDate>();
        for (var day = TODAY; day.isBefore(TODAY.plusDays(30)); day = day.plusDays(1)) {
            if (run(day).sent() == 1) {
                days.add(day);
            }
        }

        assertEquals(
                List.of(
                        "2026-06-15",
                        "2026-06-21",
                        "2026-06-22",
                        "2026-06-23",
                        "2026-06-30",
                        "2026-07-07",
                        "2026-07-14"),
                days.stream().map(LocalDate::toString).toList());
    }

    @Test
    void onlyTheLastMonthsAreKept() {
        turnOn(officer);
        run(TODAY);

        run(TODAY.plusDays(93));

        assertEquals(Optional.empty(), new Digests(database).find(officer.id(), TODAY));
    }

    private void open() {
        services = Services.open(Config.in(StoreKind.at(folder)), clock);
        database = StoreKind.open(folder);
        reminders = new Reminders(
                database,
                () -> (partnership, from, to) -> due.getOrDefault(partnership, List.of()),
                services.access(),
                accounts(),
                Optional.of("https://sheets.example"),
                Optional.empty(),
                clock);
    }

    private SendReminders.Outcome run(LocalDate day) {
        return reminders.sendBy(this::post).run(day);
    }

    private void post(Letter letter) {
        String to = letter.to().text();
        if (answers.containsKey(to)) {
            @Nullable Kind kind = answers.get(to);
            if (kind == null) {
                throw new IllegalStateException("the service ends");
            }
            throw TestUndelivered.of(kind);
        }
        sent.add(letter);
    }

    private Accounts accounts() {
        return services.accounts().accounts();
    }

    private ReminderSettings settings() {
        return new ReminderSettings(database);
    }

    private DigestState digest(User user, LocalDate day) {
        return new Digests(database).find(user.id(), day).orElseThrow().state();
    }

    private User user(String name, String partnership, Role role) {
        return accounts()
                .add(new UserName(name), new Membership(partnership, Set.of(role)), BY)
                .orElseThrow();
    }

    /** To {@code officer@charnwood.example} for the officer of Charnwood. */
    private void turnOn(User user) {
        reminders.keep().turnOn(user, user.name().toLowerCase(Locale.ROOT).replace(", ", "@") + ".example");
    }

    private void due(String partnership, String title, String day, @Nullable Role owner) {
        due(partnership, title, day, owner, State.NOT_STARTED);
    }

    private void due(String partnership, String title, String day, @Nullable Role owner, State state) {
        due.computeIfAbsent(partnership, name -> new ArrayList<>())
                .add(new Deadline(title, partnership, title, LocalDate.parse(day), owner, state, null, "#/cycle"));
    }

    private List<String> titles(String to) {
        return sent.stream()
                .filter(letter -> letter.to().text().equals(to))
                .findFirst()
                .map(SendRemindersTest::titlesOf)
                .orElseThrow();
    }

    private static List<String> titlesOf(Letter letter) {
        assertFalse(letter.subject().chars().anyMatch(Character::isDigit), letter.subject());
        return letter.text()
                .lines()
                .filter(line -> line.startsWith("- "))
                .map(line -> line.substring(2).replaceFirst(": (was )?due on .*", ""))
                .toList();
    }
}
