package uk.safersheets.app.reminders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.SlowTest;
import uk.safersheets.access.Membership;
import uk.safersheets.access.Role;
import uk.safersheets.access.User;
import uk.safersheets.access.UserName;
import uk.safersheets.app.Person;
import uk.safersheets.app.cycle.UsualCycle;
import uk.safersheets.app.runtime.Config;
import uk.safersheets.app.runtime.Services;
import uk.safersheets.cycle.Deadline;
import uk.safersheets.mail.Letter;
import uk.safersheets.mail.PostOffice;
import uk.safersheets.measure.Measures;
import uk.safersheets.store.BothStores;
import uk.safersheets.store.StoreKind;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.reminders.DigestState;
import uk.safersheets.store.reminders.Digests;
import uk.safersheets.web.MovableClock;

/** Two services that remind on one store: everybody has one message, whoever sends it and whichever of them stops. */
@BothStores
@SlowTest
class TwoReminderWorkersTest {
    private static final int PEOPLE = 12;
    private static final int ENOUGH_SECONDS = 120;
    private static final LocalDate TODAY = LocalDate.parse("2026-06-15");

    private final MovableClock clock = new MovableClock();
    private final Map<String, Integer> letters = new ConcurrentHashMap<>();
    private final PostOffice server = letter -> letters.merge(letter.to().text(), 1, Integer::sum);
    private final List<Database> databases = new ArrayList<>();
    private Path folder;
    private Services services;

    @BeforeEach
    void start(@TempDir Path data) {
        folder = data;
        services = Services.open(Config.in(StoreKind.at(folder)).withPort(0), clock);
    }

    @AfterEach
    void stop() {
        databases.forEach(Database::close);
        services.close();
    }

    @Test
    void everybodyHasOneMessageOfTwoWorkers() {
        var people = new ArrayList<User>();
        for (int person = 0; person < PEOPLE; person++) {
            people.add(subscriber("Officer " + (char) ('A' + person)));
        }
        var everyDay = new ReminderTimes(
                ReminderTimes.USUAL_HOUR, true, UsualCycle.in(folder).days());
        try (var one = node("one").worker(server, everyDay, Measures.NONE);
                var other = node("other").worker(server, everyDay, Measures.NONE)) {
            one.start();
            other.start();
            var today = everyDay.day(clock.instant()).orElseThrow();
            waitFor(() -> people.stream().allMatch(each -> state(each, today).equals(Optional.of(DigestState.SENT))));
        }

        assertEquals(PEOPLE, letters.size());
        assertEquals(Set.of(1), Set.copyOf(letters.values()));
    }

    @Test
    void whoDiesBeforeTheServerIsThereIsTakenOver() {
        var officer = subscriber("Officer");
        PostOffice dying = new PostOffice() {
            @Override
            public void send(Letter letter) {
                throw new AssertionError("not asked for");
            }

            @Override
            public boolean send(Letter letter, BooleanSupplier isStillToGo) {
                throw new IllegalStateException("the service ends");
            }
        };
        assertThrows(
                IllegalStateException.class, () -> node("one").sendBy(dying).run(TODAY));
        var other = node("other").sendBy(server);

        assertEquals(new SendReminders.Outcome(0, 0, 0), other.run(TODAY), "it may be at it");
        clock.pass(Duration.ofMinutes(5));
        assertEquals(new SendReminders.Outcome(1, 0, 0), other.run(TODAY));
        assertEquals(
                new SendReminders.Outcome(0, 0, 0), node("one").sendBy(server).run(TODAY), "it is back");

        assertEquals(List.of(1), List.copyOf(letters.values()));
        assertEquals(Optional.of(DigestState.SENT), state(officer, TODAY));
    }

    @Test
    void whoWasHeldUpForTooLongLeavesItToWhoeverTookItOver() {
        subscriber("Officer");
        var other = node("other").sendBy(server);
        PostOffice slow = new PostOffice() {
            @Override
            public void send(Letter letter) {
                server.send(letter);
            }

            @Override
            public boolean send(Letter letter, BooleanSupplier isStillToGo) {
                clock.pass(Duration.ofMinutes(6));
                assertEquals(new SendReminders.Outcome(1, 0, 0), other.run(TODAY));
                return PostOffice.super.send(letter, isStillToGo);
            }
        };

        assertEquals(
                new SendReminders.Outcome(0, 0, 0), node("one").sendBy(slow).run(TODAY));

        assertEquals(List.of(1), List.copyOf(letters.values()));
    }

    /** Another service on the same store, with connections of its own. */
    private Reminders node(String name) {
        var shared = StoreKind.at(folder).server().isPresent();
        var database = Database.open(shared ? StoreKind.shared(folder.resolve(name), folder) : StoreKind.at(folder));
        databases.add(database);
        var due = new Deadline(
                "1",
                "Charnwood",
                "Action plan, 2026-27",
                TODAY.plusDays(7),
                Role.OFFICER,
                Deadline.State.DRAFT,
                null,
                "#/");
        return new Reminders(
                database,
                () -> (partnership, from, to) -> List.of(due),
                services.access(),
                services.accounts().accounts(),
                Optional.empty(),
                Optional.empty(),
                clock);
    }

    private User subscriber(String name) {
        var accounts = services.accounts().accounts();
        var user = accounts.add(new UserName(name), new Membership("Charnwood", Set.of(Role.OFFICER)), Person.SERVICE)
                .orElseThrow();
        services.reminders()
                .keep()
                .turnOn(user, name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@charnwood.example");
        return user;
    }

    private Optional<DigestState> state(User user, LocalDate day) {
        return new Digests(services.database()).find(user.id(), day).map(digest -> digest.state());
    }

    private static void waitFor(BooleanSupplier condition) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(ENOUGH_SECONDS);
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < until, "it is not done");
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }
}
