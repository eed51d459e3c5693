package uk.safersheets.store.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.SlowTest;
import uk.safersheets.store.FilledStore;
import uk.safersheets.store.PostgresServer;
import uk.safersheets.store.book.Books;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.db.Rows;
import uk.safersheets.store.db.StoreAddress;
import uk.safersheets.store.db.StoreException;

/** The newest PostgreSQL keeps, guards and verifies what the one that all other tests are run on does. */
@SlowTest
class NewestServerTest {
    private static final int NEWEST = 18;

    @Test
    void keepsGuardsAndVerifies(@TempDir Path folder) {
        try (var server = PostgresServer.newest();
                var database = Database.open(StoreAddress.of(server.store(), folder))) {
            long version = database.read(
                    "ask its version",
                    connection -> Rows.number(
                            connection.prepareStatement("SELECT current_setting('server_version_num')::int / 10000")));
            FilledStore.fill(database);
            int books = new Books(database).all().size();

            assertTrue(version >= NEWEST, "PostgreSQL " + version);
            assertTrue(books > 0);
            for (String act : List.of("UPDATE version SET note = 'x'", "DELETE FROM event", "TRUNCATE book CASCADE")) {
                assertThrows(
                        StoreException.class,
                        () -> database.write(
                                "change what is kept",
                                connection -> connection.createStatement().executeUpdate(act)),
                        act);
            }
            assertEquals(List.of(), new Verification(database).run(null).damage());
            assertEquals(books, new Books(database).all().size());
        }
    }
}
