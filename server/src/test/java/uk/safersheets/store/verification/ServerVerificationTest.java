package uk.safersheets.store.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.SlowTest;
import uk.safersheets.store.FilledStore;
import uk.safersheets.store.PostgresServer;
import uk.safersheets.store.audit.Origin;
import uk.safersheets.store.book.Book;
import uk.safersheets.store.book.Books;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.db.PostgresAddress;
import uk.safersheets.store.db.StoreAddress;

/** Somebody who may do everything in the database, and the ways to change what keeps it. */
@SlowTest
class ServerVerificationTest {
    private static final String CHECKSUMS = "The database keeps";

    @TempDir
    Path folder;

    private PostgresAddress server;

    @BeforeEach
    void fill() {
        server = PostgresServer.newStore();
        try (var database = Database.open(StoreAddress.of(server, folder))) {
            FilledStore.fill(database);
        }
    }

    @Test
    void findsNothingWrongWithWhatTheServiceLeft() {
        var outcome = verify(folder);

        assertEquals(List.of(), outcome.damage());
        assertEquals(1, outcome.notes().size());
        assertTrue(outcome.notes().get(0).startsWith(CHECKSUMS), outcome.notes()::toString);
    }

    /** Each release prints the guards in its own way. */
    @Test
    void knowsTheGuardsAsTheNewestReleasePrintsThem() {
        var newest = PostgresServer.newest();
        try {
            server = newest.store();
            assertEquals(List.of(), verify(folder.resolve("newest")).damage());
        } finally {
            newest.close();
        }
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            ALTER TABLE event DISABLE TRIGGER event_never_goes | Guard event_never_goes of table event: it is switched off.
            ALTER TABLE event ENABLE REPLICA TRIGGER event_never_goes | Guard event_never_goes of table event: it is switched off.
            DROP TRIGGER event_never_goes ON event | Guard event_never_goes: it is gone.
            DROP TRIGGER event_never_goes ON event; CREATE TRIGGER event_never_goes BEFORE DELETE ON event FOR EACH ROW WHEN (false) EXECUTE FUNCTION refuse('an event is kept') | Guard event_never_goes of table event: it does not do what it was made for.
            CREATE OR REPLACE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END' | Guard seal_never_changes of table seal: it does not do what it was made for.
            CREATE TRIGGER eager AFTER INSERT ON event FOR EACH ROW EXECUTE FUNCTION refuse('never') | Guard eager of table event: no version of Safer Sheets made it.
            ALTER TABLE version DISABLE TRIGGER ALL | Table version: its foreign keys are switched off.
            ALTER TABLE book ADD CONSTRAINT long_ago CHECK (period > '2000') NOT VALID | Table book: its rows were never held against long_ago.
            SET session_replication_role = replica; DELETE FROM explanation; DELETE FROM event_actor; DELETE FROM user_account | Table user_state: a row points to a row of user_account that is not there.
            SET session_replication_role = replica; DELETE FROM book WHERE id LIKE '%2026-27' | Table version: 4 rows point to a row of book that is not there.
            SET session_replication_role = replica; UPDATE content SET bytes = 'x', size = 1 WHERE size > 1 | Workbook
            """)
    void saysWhatWasChangedInTheDatabase(String tampering, String told) throws SQLException {
        try (var connection = PostgresServer.byHand(server);
                var statement = connection.createStatement()) {
            statement.execute(tampering);
        }

        var damage = verify(folder).damage().stream().map(Damage::toString).toList();

        assertTrue(damage.stream().anyMatch(one -> one.startsWith(told)), damage::toString);
    }

    /** Each service writes the file beside it at its own acts. */
    @Test
    void theFileBesideAServiceIsBehindTheOthersAndThatIsNoDamage() throws IOException {
        var other = StoreAddress.of(server, folder.resolve("other"));
        try (var database = Database.open(other)) {
            new Books(database)
                    .open(
                            new Book("next", "Charnwood", "risk-matrix", "2027-28", Instant.EPOCH, "Ann"),
                            Origin.of("here"));
        }

        var behind = verify(folder);
        assertEquals(List.of(), behind.damage());
        String said = behind.notes().get(0);
        assertTrue(
                said.matches("record\\.log told of the acts up to \\d+; the act that came after was added to it by this"
                        + " check, and could not be held against it\\. .*"),
                said);
        assertFalse(verify(folder).notes().toString().contains("told of the acts"), "it is not behind any more");
        assertEquals(
                Files.readString(other.folder().resolve("record.log")), Files.readString(folder.resolve("record.log")));
        var anew = verify(folder.resolve("new"));
        assertEquals(List.of(), anew.damage());
        assertEquals(
                "record.log was not beside this service and is written anew from the record, which it therefore cannot be"
                        + " held against. Another service's copy can, with --record.",
                anew.notes().get(0));
    }

    /** Nobody's file is mixed with that of another store. */
    @Test
    void theFileOfAnotherStoreIsLeftAlone() throws IOException {
        var another = folder.resolve("another");
        try (var database = Database.open(another)) {
            FilledStore.fill(database);
            new Books(database)
                    .open(
                            new Book("next", "Charnwood", "risk-matrix", "2027-28", Instant.EPOCH, "Ann"),
                            Origin.of("here"));
        }
        var log = another.resolve("record.log");
        String before = Files.readString(log).replaceAll("(?m)^(\\d+) .*$", "$1 " + "a".repeat(64));
        Files.writeString(log, before.lines().limit(3).map(line -> line + "\n").reduce("", String::concat));

        var damage = verify(another).damage();

        assertEquals("Event 1", damage.get(0).where());
        assertEquals(3, Files.readAllLines(log).size());
    }

    private Verification.Outcome verify(Path node) {
        try (var database = Database.open(StoreAddress.of(server, node))) {
            return new Verification(database).run(null);
        }
    }
}
