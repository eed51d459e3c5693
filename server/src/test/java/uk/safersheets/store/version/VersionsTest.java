package uk.safersheets.store.version;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.check.CheckResult.Summary;
import uk.safersheets.store.BothStores;
import uk.safersheets.store.StoreKind;
import uk.safersheets.store.audit.Origin;
import uk.safersheets.store.book.Book;
import uk.safersheets.store.book.Books;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.db.Sha256;

@BothStores
class VersionsTest {
    private static final Instant NOON = Instant.parse("2026-06-14T12:00:00Z");
    private static final String BOOK = "charnwood.risk-matrix.2026-27";

    private Database database;
    private Versions versions;

    @BeforeEach
    void openBook(@TempDir Path folder) {
        database = StoreKind.open(folder);
        versions = new Versions(database);
        new Books(database).open(new Book(BOOK, "Charnwood", "risk-matrix", "2026-27", NOON, "Ann"), Origin.of("here"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void keepsAVersionByteForByteWithItsFindings() {
        var kept = appended(versions.append(version(0, "one", null)));

        assertEquals(
                new Version(BOOK, 1, 0, Sha256.of(bytes("one")), 3, NOON, "Ann", "", "first", "1", tally(), null),
                kept);
        assertEquals(Optional.of(kept), versions.find(BOOK, 1));
        assertArrayEquals(bytes("one"), versions.workbook(BOOK, 1).orElseThrow());
        assertArrayEquals(bytes("[findings of one]"), versions.findings(BOOK, 1).orElseThrow());
        assertTrue(versions.find(BOOK, 2).isEmpty());
        assertTrue(versions.workbook(BOOK, 2).isEmpty());
        assertTrue(versions.findings("no-such-book", 1).isEmpty());
    }

    @Test
    void listsNewestFirstAPageAtATime() {
        for (int base = 0; base < 5; base++) {
            versions.append(version(base, "workbook " + base, null));
        }

        assertEquals(List.of(5, 4), numbers(versions.newestFirst(BOOK, Integer.MAX_VALUE, 2)));
        assertEquals(List.of(3, 2, 1), numbers(versions.newestFirst(BOOK, 4, 10)));
        assertEquals(List.of(), numbers(versions.newestFirst("no-such-book", Integer.MAX_VALUE, 10)));
    }

    @Test
    void refusesWhatDidNotStartFromTheNewest() {
        assertEquals(new AppendResult.Stale(1, null), versions.append(version(1, "too far", null)));
        var first = appended(versions.append(version(0, "one", null)));

        assertEquals(new AppendResult.Stale(0, first), versions.append(version(0, "two", null)));
        assertEquals(new AppendResult.Stale(7, first), versions.append(version(7, "two", null)));
        assertEquals(List.of(1), numbers(versions.newestFirst(BOOK, Integer.MAX_VALUE, 10)));
    }

    @Test
    void refusesTheWorkbookThatIsTheNewestAlready() {
        var first = appended(versions.append(version(0, "one", null)));

        assertEquals(new AppendResult.Unchanged(first), versions.append(version(1, "one", null)));
        assertEquals(new AppendResult.Unchanged(first), versions.append(version(0, "one", null)));

        versions.append(version(1, "two", null));
        assertEquals(3, appended(versions.append(version(2, "one", null))).number(), "going back is a change");
    }

    @Test
    void answersTheSameRequestTheSame() {
        var request = new NewVersion.Request("key-1", "hash of the request");
        var first = appended(versions.append(version(0, "one", request)));
        versions.append(version(1, "two", null));

        assertEquals(new AppendResult.Appended(first), versions.append(version(0, "one", request)));
        assertEquals(
                new AppendResult.KeyReused(first),
                versions.append(version(2, "three", new NewVersion.Request("key-1", "another"))));
        assertEquals(List.of(2, 1), numbers(versions.newestFirst(BOOK, Integer.MAX_VALUE, 10)));
    }

    @Test
    void foreseesEveryAnswerWithoutKeepingAnything() {
        var request = new NewVersion.Request("key-1", "hash of the request");
        assertEquals(Optional.empty(), versions.obstacle(BOOK, 0, Sha256.of(bytes("one")), request));

        var first = appended(versions.append(version(0, "one", request)));

        var sha256 = Sha256.of(bytes("two"));
        assertEquals(Optional.of(new AppendResult.Appended(first)), versions.obstacle(BOOK, 0, sha256, request));
        assertEquals(Optional.of(new AppendResult.Stale(0, first)), versions.obstacle(BOOK, 0, sha256, null));
        assertEquals(Optional.of(new AppendResult.Unchanged(first)), versions.obstacle(BOOK, 1, first.sha256(), null));
        assertEquals(Optional.empty(), versions.obstacle(BOOK, 1, sha256, null));
    }

    @Test
    void letsExactlyOneOfManyWin() throws Exception {
        int writers = 12;
        var start = new CyclicBarrier(writers);
        var pool = Executors.newFixedThreadPool(writers);
        try {
            for (int round = 0; round < 5; round++) {
                int base = round;
                var races = new ArrayList<Callable<AppendResult>>();
                for (int writer = 0; writer < writers; writer++) {
                    var submission = version(base, "round " + base + " writer " + writer, null);
                    races.add(() -> {
                        start.await();
                        return versions.append(submission);
                    });
                }
                int winners = 0;
                for (var race : pool.invokeAll(races)) {
                    winners += race.get() instanceof AppendResult.Appended ? 1 : 0;
                }
                assertEquals(1, winners, "winners from version " + base);
            }
        } finally {
            pool.shutdownNow();
        }
        assertEquals(List.of(5, 4, 3, 2, 1), numbers(versions.newestFirst(BOOK, Integer.MAX_VALUE, 100)));
    }

    private static Version appended(AppendResult result) {
        return ((AppendResult.Appended) result).version();
    }

    private static NewVersion version(int base, String workbook, NewVersion.Request request) {
        byte[] findings = bytes("[findings of " + workbook + "]");
        return new NewVersion(
                BOOK,
                base,
                bytes(workbook),
                NOON,
                "Ann",
                "",
                Origin.of("here"),
                "first",
                "1",
                tally(),
                findings,
                request);
    }

    private static Summary tally() {
        return new Summary(1, 2, 3, 4);
    }

    private static List<Integer> numbers(List<Version> versions) {
        return versions.stream().map(Version::number).toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
