package uk.safersheets.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.db.PostgresAddress;
import uk.safersheets.store.db.StoreAddress;

/** The stores that everything is tested on. */
public enum StoreKind {
    SQLITE {
        @Override
        public StoreAddress fresh(Path folder) {
            return StoreAddress.in(folder);
        }
    },
    POSTGRESQL {
        @Override
        public StoreAddress fresh(Path folder) {
            return StoreAddress.of(PostgresServer.newStore(), folder);
        }
    };

    private static final Map<Path, PostgresAddress> BESIDE = new HashMap<>();
    private static StoreKind current = SQLITE;

    /** The address of a new store that holds nothing. */
    public abstract StoreAddress fresh(Path folder);

    /** That of a test of {@link BothStores} now; SQLite's for all others. */
    public static StoreKind current() {
        return current;
    }

    static void become(StoreKind kind) {
        current = kind;
    }

    /** The store that goes with a folder, of the current kind: the same one each time within a test. */
    public static StoreAddress at(Path folder) {
        if (current == SQLITE) {
            return StoreAddress.in(folder);
        }
        synchronized (BESIDE) {
            var database = BESIDE.computeIfAbsent(folder.toAbsolutePath(), any -> PostgresServer.newStore());
            return StoreAddress.of(database, folder);
        }
    }

    /** The store of one node of several, beside the folder of another. */
    public static StoreAddress shared(Path folder, Path withThatOf) {
        return new StoreAddress(folder, at(withThatOf).server());
    }

    /** Opens the store that goes with a folder. */
    public static Database open(Path folder) {
        return Database.open(at(folder));
    }

    /** The folders that a database of a server goes with. */
    static Map<Path, PostgresAddress> used() {
        synchronized (BESIDE) {
            return Map.copyOf(BESIDE);
        }
    }

    /** Takes away the databases that were made since. */
    static void forget(Map<Path, PostgresAddress> before) {
        synchronized (BESIDE) {
            for (var made : used().entrySet()) {
                if (!before.containsKey(made.getKey())) {
                    BESIDE.remove(made.getKey());
                    PostgresServer.shared().drop(made.getValue());
                }
            }
        }
    }

    /** A connection to a store past the service, with which everything may be tried that somebody with its password can. */
    public static Connection byHand(StoreAddress store) throws SQLException {
        return store.server().isPresent()
                ? PostgresServer.byHand(store.server().get())
                : DriverManager.getConnection("jdbc:sqlite:" + store.folder().resolve("safersheets.db"));
    }
}
