package uk.safersheets.store.retention;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.check.CheckResult.Summary;
import uk.safersheets.store.BothStores;
import uk.safersheets.store.FilledStore;
import uk.safersheets.store.StoreKind;
import uk.safersheets.store.audit.AuditEvent;
import uk.safersheets.store.audit.EventType;
import uk.safersheets.store.audit.Origin;
import uk.safersheets.store.book.Book;
import uk.safersheets.store.book.Books;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.version.NewVersion;
import uk.safersheets.store.version.Versions;

/** What is let go is in none of the store's tables, and in none of its files once what it says of them is done. */
@BothStores
class DisposalTest {
    private static final Instant NOON = Instant.parse("2026-06-14T12:00:00Z");
    private static final String BOOK = "charnwood.risk-matrix.2015-16";
    private static final String SECRET = "what only this workbook says ";
    private static final Pattern ADVICE = Pattern.compile("VACUUM FULL [a-z_, ]+(?=;)");

    private static final String FILES_OF_CONTENT = """
            SELECT current_setting('data_directory') || '/' || pg_relation_filepath(f.oid)
            FROM pg_class c, LATERAL (VALUES (c.oid), (c.reltoastrelid)) f (oid) WHERE c.oid = 'content'::regclass
            """;

    @Test
    void leavesNothingOfWhatWasEnteredButWhatItNames(@TempDir Path folder) throws SQLException, IOException {
        try (var database = StoreKind.open(folder);
                var hand = StoreKind.byHand(StoreKind.at(folder))) {
            keep(database);
            var retention = new Retention(database);
            var act = new AuditEvent(NOON, "Ann", Origin.of("here"), EventType.DISPOSED, BOOK, null, "Due.");
            retention.dispose(act, FilledStore.shown(database, BOOK));

            assertEquals(List.of("0"), texts(hand, "SELECT sum(size) FROM content"));
            boolean isServer = StoreKind.current() == StoreKind.POSTGRESQL;
            var stays = retention.staysBehind();
            assertEquals(isServer, stays.isPresent());
            if (isServer) {
                var advice = ADVICE.matcher(stays.orElseThrow());
                assertTrue(advice.find(), stays.orElseThrow());
                run(hand, advice.group());
                run(hand, "CHECKPOINT");
            }
            for (var file : files(folder, hand)) {
                assertTrue(!new String(Files.readAllBytes(file), ISO_8859_1).contains(SECRET), file.toString());
            }
        }
    }

    private static void keep(Database database) {
        new Books(database).open(new Book(BOOK, "Charnwood", "risk-matrix", "2015-16", NOON, "Ann"), Origin.of("here"));
        byte[] workbook = SECRET.repeat(1_000).getBytes(UTF_8);
        new Versions(database)
                .append(new NewVersion(
                        BOOK,
                        0,
                        workbook,
                        NOON,
                        "Ann",
                        "",
                        Origin.of("here"),
                        "",
                        "1",
                        new Summary(0, 0, 0, 0),
                        workbook,
                        null));
    }

    /** That there are any is the other half of finding nothing in them. */
    private static List<Path> files(Path folder, Connection hand) throws SQLException, IOException {
        if (StoreKind.current() == StoreKind.POSTGRESQL) {
            var files = texts(hand, FILES_OF_CONTENT).stream().map(Path::of).toList();
            assertTrue(files.size() == 2 && files.stream().allMatch(Files::exists), files.toString());
            return files;
        }
        try (var files = Files.list(folder)) {
            var all = files.toList();
            assertTrue(all.stream().anyMatch(file -> file.endsWith("safersheets.db")), all.toString());
            return all;
        }
    }

    private static List<String> texts(Connection hand, String query) throws SQLException {
        try (var statement = hand.createStatement();
                var rows = statement.executeQuery(query)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    private static void run(Connection hand, String act) throws SQLException {
        try (var statement = hand.createStatement()) {
            statement.execute(act);
        }
    }
}
