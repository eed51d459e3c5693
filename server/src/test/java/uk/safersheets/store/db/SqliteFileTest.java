package uk.safersheets.store.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file of SQLite's that a store is in. */
class SqliteFileTest {
    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"journal_mode, wal", "synchronous, 2", "foreign_keys, 1", "busy_timeout, 10000", "secure_delete, 1"})
    void setsEveryConnection(String pragma, String value) {
        try (var database = Database.open(folder)) {
            assertEquals(value, database.write("look", connection -> text(connection, "PRAGMA " + pragma)));
            assertEquals(value, database.read("look", connection -> text(connection, "PRAGMA " + pragma)));
        }
    }

    @Test
    void refusesAFileThatIsNoDatabase() throws IOException {
        Files.writeString(folder.resolve("safersheets.db"), "not a database at all, only some text");

        var failure = assertThrows(StoreException.class, () -> Database.open(folder));

        assertEquals("could not open the store in " + folder, failure.getMessage());
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (var select = connection.createStatement();
                var rows = select.executeQuery(query)) {
            return rows.getString(1);
        }
    }
}
