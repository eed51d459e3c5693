package uk.safersheets.app.nodes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.SlowTest;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.Waiting;
import uk.safersheets.app.Person;
import uk.safersheets.app.book.OpenBook;
import uk.safersheets.app.onetime.OneTime;
import uk.safersheets.app.runtime.Config;
import uk.safersheets.app.runtime.Services;
import uk.safersheets.app.version.SubmitVersion;
import uk.safersheets.store.PostgresServer;
import uk.safersheets.store.audit.Origin;
import uk.safersheets.store.book.Book;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.db.PostgresAddress;
import uk.safersheets.store.db.RecordLog;
import uk.safersheets.store.db.StoreAddress;
import uk.safersheets.store.search.SearchIndex;
import uk.safersheets.store.search.VersionKey;
import uk.safersheets.store.version.Traces;

/** What a node that stopped had begun another one does, and what one recorded every one tells of. */
@SlowTest
class NodeWatchTest {
    private static final byte[] MATRIX = TestWorkbooks.example("risk-matrix", "central-bedfordshire-2015-16");
    private static final Person OFFICER = new Person("Officer", "", Origin.of("test"));
    private static final OpenBook.Name NAME = new OpenBook.Name("Central Bedfordshire", "risk-matrix", "2015-16");

    @TempDir
    Path folder;

    private PostgresAddress server;
    private Services stopped;
    private Services other;
    private Database database;
    private NodeWatch watch;

    @BeforeEach
    void start() {
        server = PostgresServer.newStore();
        stopped = open("stopped");
        other = open("other");
        database = Database.open(StoreAddress.of(server, folder.resolve("other")));
        watch = new NodeWatch(
                database,
                other.nodes(),
                other.history().worker(),
                other.workbooks().read());
    }

    @AfterEach
    void stop() {
        watch.close();
        database.close();
        stopped.close();
        other.close();
    }

    private Services open(String name) {
        return Services.open(
                Config.in(StoreAddress.of(server, folder.resolve(name)))
                        .withPort(0)
                        .withPatience(Waiting.LONGEST),
                Clock.systemUTC());
    }

    @Test
    void whatANodeKeptAndDidNotTraceAnotherTakesUp() {
        stopped.history().worker().close();
        var book = keepVersions(3);
        var traces = new Traces(database);
        assertEquals(0, traces.last(book.id()));

        watch.look();
        assertEquals(0, traces.last(book.id()), "whoever kept it has the time to do it");
        watch.look();

        untilIndexed(book, 3);
        assertEquals(3, traces.last(book.id()));
    }

    @Test
    void everyNodesFilesTellOfAllThatIsRecorded() throws IOException {
        keepVersions(2);

        watch.look();

        Map<Long, String> told = RecordLog.read(folder.resolve("other").resolve(RecordLog.FILE));
        assertEquals(RecordLog.read(folder.resolve("stopped").resolve(RecordLog.FILE)), told);
        assertTrue(told.size() > 3, told::toString);
    }

    /** What a node read of a book goes when another disposes of it. */
    @Test
    void whatWasDisposedOfAtOneIsForgottenAtAnother() {
        var book = keepVersions(1);
        untilIndexed(book, 1);
        watch.look();
        byte[] workbook = MATRIX;
        other.workbooks().read().submission(workbook, "a.xlsx");
        long misses = other.workbooks().read().statistics().misses();
        other.workbooks().read().submission(workbook, "a.xlsx");
        assertEquals(misses, other.workbooks().read().statistics().misses(), "it is in memory");

        stopped.books().dispose().dispose(book.id(), "Its time is over.", 0, OFFICER);
        watch.look();

        other.workbooks().read().submission(workbook, "a.xlsx");
        assertEquals(misses + 1, other.workbooks().read().statistics().misses());
    }

    @Test
    void allNodesCloseCookiesWithOneKeyAndKnowWhatCameBack() {
        assertArrayEquals(stopped.nodes().cookieKey(), other.nodes().cookieKey());
        var expires = Instant.now().plusSeconds(60);

        assertTrue(stopped.nodes().oneTime().isFirst(OneTime.Kind.SIGN_IN, "state", expires));

        assertFalse(other.nodes().oneTime().isFirst(OneTime.Kind.SIGN_IN, "state", expires));
        assertTrue(other.nodes().oneTime().isFirst(OneTime.Kind.DIALOG, "state", expires), "another kind");
    }

    private Book keepVersions(int count) {
        var book = stopped.books().open().run(NAME, OFFICER).book().book();
        for (int base = 0; base < count; base++) {
            byte[] workbook = base == 0 ? MATRIX : TestWorkbooks.scored(MATRIX, "B6", 10 + base);
            stopped.versions().submit().run(book, new SubmitVersion.Submitted(base, workbook, null, "", OFFICER));
        }
        return book;
    }

    private void untilIndexed(Book book, int version) {
        var key = new VersionKey(book.id(), version);
        Waiting.until(
                "version " + version + " to be indexed",
                () -> new SearchIndex(database).of(book.id()).contains(key));
    }
}
