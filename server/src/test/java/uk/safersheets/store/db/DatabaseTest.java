package uk.safersheets.store.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.safersheets.check.CheckResult.Summary;
import uk.safersheets.store.BothStores;
import uk.safersheets.store.StoreKind;
import uk.safersheets.store.audit.Origin;
import uk.safersheets.store.book.Book;
import uk.safersheets.store.book.Books;
import uk.safersheets.store.template.Templates;
import uk.safersheets.store.version.NewVersion;
import uk.safersheets.store.version.Versions;

@BothStores
class DatabaseTest {
    private static final Instant NOON = Instant.parse("2026-06-14T12:00:00Z");

    @TempDir
    Path folder;

    /** Its folder is left as it is. */
    @Test
    void refusesAStoreOfAnEarlierBuildInWords() throws SQLException {
        StoreKind.open(folder).close();
        try (var connection = StoreKind.byHand(StoreKind.at(folder));
                var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE flyway_schema_history SET version = '20', description = 'merge',"
                    + " script = 'V20__merge.sql' WHERE version = '2'");
        }

        var refused =
                assertThrows(StoreException.class, () -> StoreKind.open(folder).close());

        assertEquals(
                "The store in " + StoreKind.at(folder)
                        + " was made by a build from before version 1.0, which this one cannot read."
                        + " Name an empty folder, and submit its workbooks there again.",
                refused.telling());
    }

    /** Nothing of it is touched, and the way back is told. */
    @Test
    void refusesAStoreOfANewerVersionInOneSentence() throws SQLException {
        StoreKind.open(folder).close();
        String known;
        try (var connection = StoreKind.byHand(StoreKind.at(folder));
                var statement = connection.createStatement()) {
            try (var newest =
                    statement.executeQuery("SELECT max(cast(version AS integer)) FROM flyway_schema_history")) {
                newest.next();
                known = newest.getString(1);
            }
            statement.executeUpdate(
                    "INSERT INTO flyway_schema_history SELECT 99, '99', 'later', 'SQL', 'V99__later.sql',"
                            + " 1, installed_by, installed_on, 1, success FROM flyway_schema_history WHERE version = '1'");
        }

        var refused =
                assertThrows(StoreException.class, () -> StoreKind.open(folder).close());

        assertEquals(
                "The store in " + StoreKind.at(folder) + " is of a newer Safer Sheets (format 99; this one knows up to "
                        + known + "): use that version, or restore a backup from before the upgrade.",
                refused.telling());
    }

    @Test
    void keepsNothingOfWorkThatFails() {
        try (var database = StoreKind.open(folder)) {
            var failure = assertThrows(
                    StoreException.class,
                    () -> database.write("do two things", connection -> {
                        insertBook(connection);
                        return Rows.number(connection.prepareStatement("SELECT no_such_column"));
                    }));

            assertEquals("could not do two things", failure.getMessage());
            assertTrue(new Books(database).all().isEmpty());
        }
    }

    @Test
    void readsWhileSomebodyWrites() {
        try (var database = StoreKind.open(folder)) {
            int seen = database.write("write slowly", connection -> {
                insertBook(connection);
                return new Books(database).all().size();
            });

            assertEquals(0, seen, "what is not committed is not seen");
            assertEquals(1, new Books(database).all().size());
        }
    }

    @Test
    void leavesTheStoreToOtherProgramsBetweenWrites() {
        try (var service = StoreKind.open(folder);
                var commandLine = StoreKind.open(folder)) {
            fill(service);
            commandLine.write("insert a book", connection -> {
                try (var insert = connection.createStatement()) {
                    return insert.executeUpdate(
                            "INSERT INTO book VALUES ('other', 'A', 'b', 'c', '2026-06-14T12:00:00Z', 'Ann')");
                }
            });

            assertEquals(2, new Books(service).all().size());
        }
    }

    @Test
    void refusesToWriteWhereItOnlyReads() {
        try (var database = StoreKind.open(folder)) {
            assertThrows(
                    StoreException.class,
                    () -> database.read("write in a reader", connection -> {
                        insertBook(connection);
                        return null;
                    }));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE content SET size = 1",
                "DELETE FROM content",
                "UPDATE version SET note = 'other'",
                "DELETE FROM version",
                "UPDATE book SET period = 'other'",
                "DELETE FROM book",
                "UPDATE template_version SET title = 'other'",
                "DELETE FROM template_version",
                "UPDATE template_retirement SET retired_by = 'other'",
                "DELETE FROM template_retirement",
                "UPDATE idempotency_key SET number = 1",
                "DELETE FROM idempotency_key",
            })
    void changesAndRemovesNothing(String statement) {
        try (var database = StoreKind.open(folder)) {
            fill(database);

            assertThrows(
                    StoreException.class,
                    () -> database.write("change what is kept", connection -> {
                        try (var change = connection.createStatement()) {
                            return change.executeUpdate(statement);
                        }
                    }));
        }
    }

    @Test
    void opensAgainWithEverythingInIt() {
        try (var database = StoreKind.open(folder)) {
            fill(database);
        }
        try (var database = StoreKind.open(folder)) {
            assertEquals(1, new Versions(database).newestFirst("book", 9, 9).size());
        }
    }

    private static void fill(Database database) {
        var templates = new Templates(database);
        var template = templates.register(
                "risk-matrix", "Risk matrix", new byte[1], n -> new byte[1], NOON, "Ann", Origin.of("here"));
        templates.retire(template.version(), "", NOON, "Ann", Origin.of("here"));
        new Books(database)
                .open(new Book("book", "Charnwood", "risk-matrix", "2026-27", NOON, "Ann"), Origin.of("here"));
        var request = new NewVersion.Request("key", "hash");
        var tally = new Summary(0, 0, 0, 0);
        new Versions(database)
                .append(new NewVersion(
                        "book",
                        0,
                        new byte[2],
                        NOON,
                        "Ann",
                        "",
                        Origin.of("here"),
                        "",
                        "1",
                        tally,
                        new byte[0],
                        request));
    }

    private static void insertBook(Connection connection) throws SQLException {
        try (var insert = connection.createStatement()) {
            insert.executeUpdate(
                    "INSERT INTO book VALUES ('book', 'A', 'risk-matrix', '2026', '2026-06-14T12:00:00Z', 'Ann')");
        }
    }
}
