package uk.safersheets.store.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.SlowTest;
import uk.safersheets.Waiting;
import uk.safersheets.store.PostgresServer;

/** A server that goes away, refuses or fails under a store: what is said of it, what is kept, and the way back. */
@SlowTest
class FailingServerTest {
    private static final String BOOKS = "SELECT count(*) FROM book";
    private static final String END_ALL =
            "SELECT pg_terminate_backend(pid, 60000) FROM pg_stat_activity WHERE datname = '%s' AND pid <> pg_backend_pid()";

    /** What a test does to the store ends its own connection while the transaction ends. */
    private static final String END_AT_COMMIT = """
            CREATE FUNCTION go_away() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                PERFORM pg_terminate_backend(pg_backend_pid());
                PERFORM pg_sleep(60);
                RETURN NULL;
            END $$;
            CREATE CONSTRAINT TRIGGER goes_away AFTER INSERT ON book DEFERRABLE INITIALLY DEFERRED
                FOR EACH ROW EXECUTE FUNCTION go_away()
            """;

    private PostgresAddress address;
    private Database database;

    @BeforeEach
    void open(@TempDir Path folder) {
        address = PostgresServer.newStore();
        database = Database.open(StoreAddress.of(address, folder));
    }

    @AfterEach
    void drop() {
        database.close();
        PostgresServer.shared().drop(address);
    }

    /** Work is done again only where nothing of it can have been kept. */
    @ParameterizedTest(name = "{0} is {1}, and the work is done {2} times")
    @CsvSource({
        "53100, FULL,         1",
        "53300, BUSY,         1",
        "55P03, BUSY,         1",
        "40P01, BUSY,         1",
        "57014, BUSY,         1",
        "25006, READ_ONLY,    2",
        "58030, UNREACHABLE,  1",
        "XX001, DAMAGED,      2",
        "57P01, DISCONNECTED, 2",
        "22012, OTHER,        1",
    })
    void saysWhatIsTheMatter(String state, StoreFailure trouble, int done) {
        var worked = new AtomicInteger();

        var told = assertThrows(
                StoreException.class,
                () -> database.write("keep a version", connection -> {
                    worked.incrementAndGet();
                    insertBook(connection);
                    run(connection, "DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '" + state + "'; END $$");
                    return null;
                }));

        assertEquals("could not keep a version", told.getMessage());
        assertEquals(trouble, told.trouble());
        assertEquals(done, worked.get());
        assertEquals(0, books());
    }

    @Test
    void doesItAgainWhereTheConnectionWasLostBeforeTheEnd() {
        var worked = new AtomicInteger();

        int times = database.write("open a book", connection -> {
            insertBook(connection);
            if (worked.incrementAndGet() == 1) {
                loseConnections();
            }
            return worked.get();
        });

        assertEquals(2, times);
        assertEquals(1, books());
    }

    @Test
    void saysThatNobodyKnowsWhereItWasLostAtTheEnd() throws SQLException {
        byHand(END_AT_COMMIT);
        var worked = new AtomicInteger();

        var told = assertThrows(
                StoreException.class,
                () -> database.write("open a book", connection -> {
                    worked.incrementAndGet();
                    insertBook(connection);
                    return null;
                }));

        assertEquals(StoreFailure.UNCERTAIN, told.trouble());
        assertEquals("could not open a book: its database went away while it was told to keep it", told.telling());
        assertEquals(1, worked.get(), "it may have been kept");
        byHand("DROP TRIGGER goes_away ON book");
        open("book");
        assertEquals(1, books());
    }

    @Test
    void goesOnAfterAServerThatWasStartedAnew() throws SQLException {
        open("one");
        loseConnections();
        assertEquals(1, books());
        loseConnections();
        open("two");
        assertEquals(2, books());
    }

    @Test
    void readsWhereItMayNotWrite() throws SQLException {
        open("one");
        byHand("ALTER DATABASE " + PostgresServer.nameOf(address) + " SET default_transaction_read_only = on");
        loseConnections();

        var told = assertThrows(StoreException.class, () -> open("two"));

        assertEquals(StoreFailure.READ_ONLY, told.trouble());
        assertEquals(1, books());
        PostgresServer.shared()
                .byHand("ALTER DATABASE " + PostgresServer.nameOf(address) + " RESET default_transaction_read_only");
        open("two");
        assertEquals(2, books());
    }

    /** What a pool of connections says of it is not what is the matter. */
    @Test
    void saysThatTheDatabaseIsGone(@TempDir Path folder) {
        var other = PostgresServer.newStore();
        try (var hasty = Database.open(StoreAddress.of(other, folder), Duration.ofSeconds(1), Optional.empty())) {
            Waiting.until("a connection within a second", () -> failure(hasty).isEmpty());

            PostgresServer.shared().drop(other);

            var gone = Optional.of(StoreFailure.DISCONNECTED);
            Waiting.until("it to say what is the matter", () -> failure(hasty).equals(gone));
        }
    }

    @Test
    void saysThatNobodyAnswers(@TempDir Path folder) {
        var nobody = StoreAddress.of(PostgresAddress.of("jdbc:postgresql://localhost:1/nobody", "x", ""), folder);

        var told = assertThrows(
                StoreException.class,
                () -> Database.open(nobody, Duration.ofSeconds(1), Optional.empty())
                        .close());

        assertEquals(
                "could not open the store in jdbc:postgresql://localhost:1/nobody: its database does not answer",
                told.telling());
    }

    private static Optional<StoreFailure> failure(Database database) {
        try {
            database.read("count the books", FailingServerTest::counted);
            return Optional.empty();
        } catch (StoreException e) {
            return Optional.of(e.trouble());
        }
    }

    private void open(String book) {
        database.write("open a book", connection -> {
            insertBook(connection, book);
            return null;
        });
    }

    private static void insertBook(Connection connection) throws SQLException {
        insertBook(connection, "book");
    }

    private static void insertBook(Connection connection, String id) throws SQLException {
        run(
                connection,
                "INSERT INTO book VALUES ('%s', '%1$s', 'a', 'b', '2026-06-14T12:00:00Z', 'Ann')".formatted(id));
    }

    private long books() {
        return database.read("count the books", FailingServerTest::counted);
    }

    private static long counted(Connection connection) throws SQLException {
        return Rows.number(connection.prepareStatement(BOOKS));
    }

    private void loseConnections() throws SQLException {
        byHand(END_ALL.formatted(PostgresServer.nameOf(address)));
    }

    private void byHand(String statement) throws SQLException {
        try (var hand = PostgresServer.byHand(address)) {
            run(hand, statement);
        }
    }

    private static void run(Connection connection, String statement) throws SQLException {
        try (var run = connection.createStatement()) {
            run.execute(statement);
        }
    }
}
