package uk.safersheets.store.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.SlowTest;
import uk.safersheets.store.BothStores;
import uk.safersheets.store.FilledStore;
import uk.safersheets.store.StoreKind;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.db.StoreException;
import uk.safersheets.store.verification.Damage;
import uk.safersheets.store.verification.Verification;

/** Somebody with the store in hand changes any cell of any table, takes its rows out or puts one in: verify tells. */
@BothStores
@SlowTest
class TamperingTest {
    /** What migrations were applied, what is worked out again, and what only keeps a door, such as a session. */
    private static final Set<String> NOT_KEPT = Set.of(
            "flyway_schema_history",
            "traced_version",
            "touched_cell",
            "renamed_row",
            "indexed_version",
            "cell_text",
            "word_source",
            "source_word",
            "password",
            "sign_in_link",
            "session",
            "sign_in_failure",
            "refused_sign_in",
            "reminder_setting",
            "reminder_digest",
            "node_key",
            "node_hand_over",
            "node_rate",
            "node_count",
            "node_import");

    /** The full-text index, in the tables that SQLite makes of one, and the tables that tell of all others. */
    private static final String NOT_OURS = "(cell|said)_word(_.*)?|sqlite_.*";

    private static final int AT_LEAST = 120;

    private Database database;
    private Connection hand;

    /** A copy, to which nothing is added of what is changed by hand. */
    private Path log;

    @BeforeEach
    void fill(@TempDir Path folder) throws IOException, SQLException {
        database = StoreKind.open(folder);
        FilledStore.fill(database);
        log = Files.copy(database.logFile(), folder.resolve("copy-of-record.log"));
        hand = StoreKind.byHand(StoreKind.at(folder));
        StoreKind.unguard(hand);
    }

    @AfterEach
    void close() throws SQLException {
        hand.close();
        database.close();
    }

    @Test
    void tellsOfEveryCell() throws IOException, SQLException {
        int cells = 0;
        var unseen = new ArrayList<String>();
        for (String table : tables()) {
            for (String column : columns(table)) {
                if (isUnseen(table, column)) {
                    unseen.add(table + "." + column);
                }
                cells++;
            }
        }
        assertEquals(List.of(), unseen);
        assertTrue(cells > AT_LEAST, cells + " cells were changed");
        if (StoreKind.current() == StoreKind.POSTGRESQL) {
            // Verifying brought it up to date with a number that an event had for a moment.
            Files.delete(database.logFile());
        }
        assertEquals(List.of(), damage(), "all was put back");
    }

    @Test
    void tellsOfRowsThatAreGone() throws SQLException {
        for (String table : tables()) {
            run("CREATE TEMP TABLE saved AS SELECT * FROM " + table);
            run("DELETE FROM " + table);
            assertTrue(!damage().isEmpty(), table);
            run("INSERT INTO " + table + " SELECT * FROM saved");
            run("DROP TABLE saved");
        }
        assertEquals(List.of(), damage(), "all was put back");
    }

    @Test
    void saysExactlyWhatIsWrong() throws SQLException {
        run("UPDATE version SET note = 'Approved by all' WHERE number = 2");
        run("UPDATE ledger_transaction SET pence = 500");
        run("INSERT INTO book VALUES ('x', 'x', 'x', 'x', 'x', 'x')");

        assertEquals(
                List.of(
                        "Table book: it has a row that no event records.",
                        "Event 9 (kept version 2 of charnwood.risk-matrix.2026-27): what it kept in table version is not"
                                + " what is there.",
                        "Event 17 (reconciled charnwood.risk-matrix.2026-27): what it kept in table ledger_transaction"
                                + " is not what is there."),
                damage());
    }

    /** A new seal for one event would need new hashes for all that follow. */
    @Test
    void isNotFooledByASealThatFits() throws SQLException {
        run("UPDATE version SET note = 'Approved by all' WHERE number = 2");
        String hash = database.read("hash", connection -> SealedTable.VERSION.hash(connection, 9, 9))
                .orElseThrow();
        run("UPDATE seal SET sha256 = '" + hash + "' WHERE event = 9 AND part = 'version'");

        assertEquals(List.of("Event 10: changed since it was recorded (came late, 2026-06-14T12:00:00Z)."), damage());
    }

    @Test
    void refusesSealsOfANewerFormatInWords() throws SQLException {
        run("UPDATE seal SET format = 2 WHERE event = (SELECT max(event) FROM seal)");

        assertTrue(
                damage().stream()
                        .anyMatch(line ->
                                line.endsWith("sealed in format 2, and this version knows format 1. Verify it with"
                                        + " the version of Safer Sheets that sealed it.")),
                () -> damage().toString());
        var act = new AuditEvent(Instant.EPOCH, "Ann", Origin.of("here"), EventType.HELD, null, null, "");
        var refused = assertThrows(StoreException.class, () -> new Events(database).append(act));
        assertTrue(refused.telling().contains("sealed in format 2, and this version knows format 1"));
    }

    /** Whether another value in a column goes unnoticed; it is put back. */
    private boolean isUnseen(String table, String column) throws SQLException {
        Object was = value(table, column);
        Object is = other(was, type(table, column));
        set(table, column, was, is);
        boolean unseen = damage().stream().allMatch(line -> line.startsWith("The database file") && !isContent(table));
        set(table, column, is, was);
        return unseen;
    }

    /** Its size has a check of its own in the file; everywhere else such checks are not what is tried here. */
    private static boolean isContent(String table) {
        return table.equals("content");
    }

    private Object value(String table, String column) throws SQLException {
        try (var statement = hand.createStatement();
                var row = statement.executeQuery("SELECT \"" + column + "\" FROM " + table + " LIMIT 1")) {
            assertTrue(row.next(), "there is nothing in " + table);
            return row.getObject(1);
        }
    }

    private static Object other(Object value, int type) {
        if (type == Types.INTEGER || type == Types.BIGINT) {
            return value == null ? 1000L : ((Number) value).longValue() + 1000;
        }
        if (value instanceof byte[] bytes) {
            return Arrays.copyOf(bytes, bytes.length + 1);
        }
        return value == null && type == Types.BINARY ? new byte[] {1} : "1" + value;
    }

    private void set(String table, String column, Object was, Object is) throws SQLException {
        String change = "UPDATE %s SET \"%s\" = ? WHERE \"%2$s\" IS NOT DISTINCT FROM ?".formatted(table, column);
        try (var update = hand.prepareStatement(change)) {
            update.setObject(1, is);
            update.setObject(2, was);
            assertTrue(update.executeUpdate() > 0, table + "." + column);
        }
    }

    private List<String> tables() throws SQLException {
        var tables = new TreeSet<String>();
        try (var row = hand.getMetaData().getTables(null, null, "%", new String[] {"TABLE"})) {
            while (row.next()) {
                tables.add(row.getString("TABLE_NAME"));
            }
        }
        tables.removeIf(name -> NOT_KEPT.contains(name) || name.matches(NOT_OURS));
        return List.copyOf(tables);
    }

    private List<String> columns(String table) throws SQLException {
        var columns = new ArrayList<String>();
        try (var row = hand.getMetaData().getColumns(null, null, table, "%")) {
            while (row.next()) {
                columns.add(row.getString("COLUMN_NAME"));
            }
        }
        return columns;
    }

    private int type(String table, String column) throws SQLException {
        try (var row = hand.getMetaData().getColumns(null, null, table, column)) {
            assertTrue(row.next());
            return row.getInt("DATA_TYPE");
        }
    }

    private List<String> damage() {
        return new Verification(database)
                .run(log).damage().stream().map(Damage::toString).toList();
    }

    private void run(String statement) throws SQLException {
        try (var run = hand.createStatement()) {
            run.execute(statement);
        }
    }
}
