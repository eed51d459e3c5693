package uk.safersheets.store.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.SlowTest;
import uk.safersheets.check.CheckResult.Summary;
import uk.safersheets.store.BothStores;
import uk.safersheets.store.FilledStore;
import uk.safersheets.store.StoreKind;
import uk.safersheets.store.audit.AuditEvent;
import uk.safersheets.store.audit.Event;
import uk.safersheets.store.audit.Events;
import uk.safersheets.store.audit.Origin;
import uk.safersheets.store.audit.Seals;
import uk.safersheets.store.book.Book;
import uk.safersheets.store.book.Books;
import uk.safersheets.store.db.RecordLog;
import uk.safersheets.store.db.Sha256;
import uk.safersheets.store.scoring.Scoring;
import uk.safersheets.store.scoring.Scorings;
import uk.safersheets.store.signoff.Explanation;
import uk.safersheets.store.signoff.Explanations;
import uk.safersheets.store.signoff.Place;
import uk.safersheets.store.signoff.Waiver;
import uk.safersheets.store.signoff.Waivers;
import uk.safersheets.store.version.MadeFrom;
import uk.safersheets.store.version.NewVersion;
import uk.safersheets.store.version.Versions;

/** Somebody with the store in hand, and every way to change what it says. */
@BothStores
@SlowTest
class VerificationTest {
    private static final Instant NOON = Instant.parse("2026-06-14T12:00:00Z");
    private static final String BOOK = "charnwood.risk-matrix.2026-27";
    private static final int LARGE = 100_000;

    @TempDir
    Path folder;

    @BeforeEach
    void keepThreeVersions() {
        try (var database = StoreKind.open(folder)) {
            new Books(database)
                    .open(new Book(BOOK, "Charnwood", "risk-matrix", "2026-27", NOON, "Ann"), Origin.of("here"));
            for (int base = 0; base < 3; base++) {
                byte[] workbook = new byte[LARGE];
                workbook[0] = (byte) base;
                new Versions(database).append(version(base, workbook));
            }
        }
    }

    @Test
    void findsNothingWrongWithWhatTheServiceLeft() {
        var outcome = verify();

        assertEquals(List.of(), outcome.damage());
        assertEquals(4, outcome.events());
        assertEquals(3, outcome.versions());
        assertEquals(3, outcome.workbooks());
    }

    @Test
    void recordsEveryActWithWhoAndFromWhere() {
        try (var database = StoreKind.open(folder)) {
            var events = new Events(database).of(BOOK);

            assertEquals(
                    List.of("opened null here", "kept 1 127.0.0.1", "kept 2 127.0.0.1", "kept 3 127.0.0.1"),
                    events.stream()
                            .map(Event::act)
                            .map(act -> act.kind().word() + " " + act.version() + " "
                                    + act.origin().place())
                            .toList());
        }
    }

    /** The guards are in the store; whoever may do everything there can take them out, and the record tells. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            UPDATE event SET who = 'Bob' WHERE number = 2 | Event 2: changed since it was recorded (kept, 2026-06-14T12:00:00Z).
            UPDATE event SET version = NULL WHERE number = 2 | Event 2: changed since it was recorded (kept, 2026-06-14T12:00:00Z).
            DELETE FROM event WHERE number = 1            | Event 1: gone from the record.
            DELETE FROM event WHERE number = 4            | Version 3 of charnwood.risk-matrix.2026-27: no event records it with this workbook and author.
            UPDATE version SET author = 'Bob' WHERE number = 2 | Version 2 of charnwood.risk-matrix.2026-27: no event records it with this workbook and author.
            DELETE FROM version WHERE number = 3          | Version 3 of charnwood.risk-matrix.2026-27: the record says it was kept, and it is not there as it was.
            """)
    void saysWhatWasChangedByHand(String tampering, String told) throws SQLException {
        tamper(tampering);

        var damage = verify().damage().stream().map(Damage::toString).toList();

        assertTrue(damage.contains(told), damage::toString);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            UPDATE explanation SET words = 'Other' | Explanation of event 5: it is not what was recorded.
            DELETE FROM explanation                | Event 5: what it says was explained or waived is gone.
            UPDATE waiver SET until = '2099-01-01' | Waiver of event 6: it is not what was recorded.
            DELETE FROM waiver                     | Event 6: what it says was explained or waived is gone.
            """)
    void saysWhichAnswerWasChangedByHand(String tampering, String told) throws SQLException {
        var place = new Place("RiskMatrix", "Burglary", "Cost Impact");
        var lastDay = LocalDate.of(2026, 12, 31);
        try (var database = StoreKind.open(folder)) {
            var said = new Explanation(BOOK, 3, "V104", place, "0 means N/A.", "It does not apply.", "Ann", null);
            new Explanations(database).keep(List.of(said), FilledStore.shown(database, BOOK), NOON, Origin.of("here"));
            var waiver = new Waiver(0, BOOK, 3, "V100", place, "Ann", "Bob", "Under review.", lastDay);
            new Waivers(database).keep(waiver, FilledStore.shown(database, BOOK), NOON, Origin.of("here"));
        }
        assertEquals(List.of(), verify().damage());

        tamper(tampering);

        var damage = verify().damage().stream().map(Damage::toString).toList();
        assertTrue(damage.contains(told), damage::toString);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            UPDATE scoring SET agency = 'Fire' WHERE event = 5 | The scores of event 5: they are not what was recorded.
            DELETE FROM scoring WHERE event = 5                | Event 5: what it says was scored is gone.
            UPDATE agreed_scoring SET scoring = 5              | Version 4 of charnwood.risk-matrix.2026-27: event 8 says that it was agreed from other scores.
            DELETE FROM agreed_scoring                         | Version 4 of charnwood.risk-matrix.2026-27: event 8 says that it was agreed from other scores.
            """)
    void saysWhichScoresWereChangedByHand(String tampering, String told) throws SQLException {
        try (var database = StoreKind.open(folder)) {
            var scorings = new Scorings(database);
            byte[] workbook = {1};
            var scoring = new Scoring(0, BOOK, 3, "Police", Sha256.of(workbook), NOON, "Ann");
            var other = new Scoring(0, BOOK, 3, "Council", Sha256.of(workbook), NOON, "Ann");
            scorings.keep(other, workbook, all -> Optional.empty(), Origin.of("here"));
            var kept = scorings.keep(scoring, workbook, all -> Optional.empty(), Origin.of("here"))
                    .scoring();
            new Versions(database)
                    .append(version(3, workbook), new MadeFrom.Scores(List.of(kept), "nothing was disputed"));
        }
        assertEquals(List.of(), verify().damage());

        tamper(tampering);

        var damage = verify().damage().stream().map(Damage::toString).toList();
        assertTrue(damage.contains(told), damage::toString);
    }

    @Test
    void saysWhichWorkbookWasChanged() throws SQLException {
        try (var hand = StoreKind.byHand(StoreKind.at(folder))) {
            StoreKind.unguard(hand);
            try (var change = hand.prepareStatement(
                    "UPDATE content SET bytes = ? WHERE sha256 = (SELECT sha256 FROM version WHERE number = 2)")) {
                change.setBytes(1, new byte[LARGE]);
                assertEquals(1, change.executeUpdate());
            }
        }

        var damage = verify().damage();

        assertEquals(1, damage.size(), damage::toString);
        assertTrue(damage.get(0).toString().endsWith("its bytes are not those that were kept."), damage::toString);
    }

    /** A new hash for one changed event would need new hashes for all that follow. */
    @Test
    void isNotFooledByAHashThatFitsOneEvent() throws SQLException {
        String hash;
        try (var database = StoreKind.open(folder)) {
            var events = new Events(database).of(BOOK);
            var act = events.get(1).act();
            var forged =
                    new AuditEvent(act.at(), "Bob", act.origin(), act.kind(), act.book(), act.version(), act.detail());
            hash = Event.hash(2, forged, database.read("link", connection -> Seals.link(connection, events.get(0))));
        }
        tamper("UPDATE event SET who = 'Bob', hash = '" + hash + "' WHERE number = 2");

        var damage = verify().damage().stream().map(Damage::toString).toList();

        assertTrue(damage.get(0).startsWith("Event 3: changed since it was recorded"), damage::toString);
    }

    /** The newest version taken out with all that tells of it: what is left is a whole record of two versions. */
    @Test
    void noticesThatTheNewestEventsWereCutOff() throws SQLException {
        cutOffTheNewest();

        assertEquals(
                List.of("Event 4: cut off from the end of the record: the file outside the store tells of them."),
                damage());
        try (var database = StoreKind.open(folder)) {
            new Versions(database).append(version(2, new byte[LARGE + 1]));
        }
        assertEquals(
                List.of("Event 4: not the one that the file outside the store tells of."),
                damage(),
                "an act after it does not cover it up");
    }

    @Test
    void noticesByACopyFromElsewhereThatBothWereCutOff(@TempDir Path elsewhere) throws Exception {
        Path copy = Files.copy(folder.resolve(RecordLog.FILE), elsewhere.resolve("record.log"));
        cutOffTheNewest();
        var lines = Files.readAllLines(folder.resolve(RecordLog.FILE));
        Files.write(folder.resolve(RecordLog.FILE), lines.subList(0, 3));
        assertEquals(List.of(), damage());

        try (var database = StoreKind.open(folder)) {
            assertEquals(
                    List.of("Event 4: cut off from the end of the record: the file outside the store tells of them."),
                    new Verification(database)
                            .run(copy).damage().stream().map(Damage::toString).toList());
        }
    }

    @Test
    void saysThatTheFileOutsideTheStoreIsMissingOrBroken() throws IOException {
        var log = folder.resolve(RecordLog.FILE);
        var lines = Files.readAllLines(log);
        Files.delete(log);
        String missing =
                "record.log: missing, so nobody can tell whether the newest events were cut off. The service writes"
                        + " it anew when it starts.";
        boolean isWrittenAnew = StoreKind.current() == StoreKind.POSTGRESQL;
        assertEquals(isWrittenAnew ? List.of() : List.of(missing), damage());

        Files.writeString(log, "1 not a hash\n");
        assertEquals(
                List.of("record.log: cannot be read: " + log + " has a line that is no event's: 1 not a hash"),
                damage());

        Files.writeString(log, String.join("\n", lines.subList(0, 2)) + "\n3 0a1b");
        assertEquals(List.of(), damage());
        try (var database = StoreKind.open(folder)) {
            database.logRecord();
        }
        assertEquals(lines, Files.readAllLines(log), "a line that a crash broke off is written again");
    }

    private void cutOffTheNewest() throws SQLException {
        if (StoreKind.current() == StoreKind.POSTGRESQL) {
            tamper("DELETE FROM said_word WHERE event = 4");
        }
        tamper(
                "DELETE FROM seal WHERE event = 4",
                "DELETE FROM version WHERE number = 3",
                "DELETE FROM content WHERE sha256 NOT IN (SELECT sha256 FROM version)",
                "DELETE FROM event WHERE number = 4");
    }

    private List<String> damage() {
        return verify().damage().stream().map(Damage::toString).toList();
    }

    private Verification.Outcome verify() {
        try (var database = StoreKind.open(folder)) {
            return new Verification(database).run(null);
        }
    }

    private void tamper(String... statements) throws SQLException {
        try (var hand = StoreKind.byHand(StoreKind.at(folder));
                var statement = hand.createStatement()) {
            StoreKind.unguard(hand);
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }

    private static NewVersion version(int base, byte[] workbook) {
        return new NewVersion(
                BOOK,
                base,
                workbook,
                NOON,
                "Ann",
                "",
                Origin.of("127.0.0.1"),
                "note",
                "1",
                new Summary(0, 0, 0, 0),
                new byte[0],
                null);
    }
}
