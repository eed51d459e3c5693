package uk.safersheets.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.safersheets.Waiting;
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

    private static final String CHECKS = """
            SELECT 'ALTER TABLE ' || conrelid::regclass || ' DROP CONSTRAINT ' || quote_ident(conname)
            FROM pg_constraint WHERE contype = 'c' AND connamespace = 'public'::regnamespace AND conrelid <> 0
            """;
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

    /** What a command is told of the store that goes with a folder. */
    public static List<String> options(Path folder) {
        var data = List.of("--data", folder.toString());
        return at(folder).server().map(server -> onServer(data, server)).orElse(data);
    }

    private static List<String> onServer(List<String> data, PostgresAddress server) {
        var options = new ArrayList<>(data);
        String credentials = PostgresServer.shared().credentials().toString();
        options.addAll(List.of("--store", server.toString(), "--store-credentials", credentials));
        return options;
    }

    /** Opens the store that goes with a folder. */
    public static Database open(Path folder) {
        return Database.open(at(folder), Waiting.LONGEST, Optional.empty());
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

    /** Takes out of a store what keeps the rows that are kept as they are, as somebody who may do everything there can. */
    public static void unguard(Connection hand) throws SQLException {
        if (current == POSTGRESQL) {
            run(hand, "SET session_replication_role = replica");
            for (String check : texts(hand, CHECKS)) {
                run(hand, check);
            }
            return;
        }
        run(hand, "PRAGMA foreign_keys = OFF");
        run(hand, "PRAGMA ignore_check_constraints = ON");
        for (String guard : texts(hand, "SELECT name FROM sqlite_master WHERE type = 'trigger'")) {
            run(hand, "DROP TRIGGER " + guard);
        }
    }

    private static void run(Connection hand, String statement) throws SQLException {
        try (var run = hand.createStatement()) {
            run.execute(statement);
        }
    }

    private static List<String> texts(Connection hand, String query) throws SQLException {
        var texts = new ArrayList<String>();
        try (var statement = hand.createStatement();
                var row = statement.executeQuery(query)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }

    /** A connection to a store past the service, with which everything may be tried that somebody with its password can. */
    public static Connection byHand(StoreAddress store) throws SQLException {
        return store.server().isPresent()
                ? PostgresServer.byHand(store.server().get())
                : DriverManager.getConnection("jdbc:sqlite:" + store.folder().resolve("safersheets.db"));
    }
}
