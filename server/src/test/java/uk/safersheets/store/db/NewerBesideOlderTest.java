package uk.safersheets.store.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.safersheets.Repository;
import uk.safersheets.SlowTest;
import uk.safersheets.store.FilledStore;
import uk.safersheets.store.StoreKind;
import uk.safersheets.store.book.Books;
import uk.safersheets.store.verification.Verification;

/** While nodes are upgraded one by one, an older program goes on with a store that a newer one added to. */
@SlowTest
class NewerBesideOlderTest {

    @TempDir
    Path folder;

    @TempDir
    Path made;

    @ParameterizedTest
    @EnumSource(StoreKind.class)
    void anOlderProgramGoesOnBesideANewerOne(StoreKind kind) throws IOException {
        var store = kind.fresh(folder);
        try (var older = Database.open(store)) {
            asANewerProgram(store);

            FilledStore.fill(older);

            assertTrue(new Books(older).all().size() > 1);
            var outcome = new Verification(older).run(null);
            assertEquals(List.of(), outcome.damage());
            assertTrue(outcome.events() > 20, outcome::toString);
        }
    }

    /** Whoever starts an older program has not upgraded that node. */
    @ParameterizedTest
    @EnumSource(StoreKind.class)
    void anOlderProgramIsNotStartedOnWhatANewerOneMade(StoreKind kind) throws IOException {
        var store = kind.fresh(folder);
        Database.open(store).close();
        int format = asANewerProgram(store);

        var refused =
                assertThrows(StoreException.class, () -> Database.open(store).close());

        String telling = String.valueOf(refused.telling());
        assertTrue(
                telling.contains(" is of a newer Safer Sheets (format " + format + "; this one knows up to "), telling);
        assertTrue(telling.endsWith("): use that version, or restore a backup from before the upgrade."), telling);
    }

    /** Its last migration has the next number. */
    private int asANewerProgram(StoreAddress store) throws IOException {
        var connections = Connections.to(store, Database.PATIENCE, false);
        var flyway = Flyway.configure().dataSource(connections.source());
        String known = connections.dialect().migrations();
        int next = 1
                + Integer.parseInt(flyway.locations(known)
                        .load()
                        .info()
                        .current()
                        .getVersion()
                        .getVersion());
        var later = Repository.file(
                "server/src/test/resources/db/later/" + connections.dialect().word() + ".sql");
        Files.copy(later, made.resolve("V" + next + "__later.sql"));
        var migrated = flyway.locations(known, "filesystem:" + made).load().migrate();
        assertEquals(1, migrated.migrationsExecuted);
        return next;
    }
}
