package uk.safersheets.store.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.jspecify.annotations.Nullable;
import uk.safersheets.store.words.WordIndex;

/**
 * That of a server. Everything holds for one transaction and nothing for a session, so that a pooler that gives each
 * transaction another session may stand in between.
 */
final class PostgresDialect extends Dialect {
    private static final Logger LOG = LogManager.getLogger(PostgresDialect.class);

    /** Whoever writes holds this lock of the database: of all services together one at a time, as in a file. */
    private static final long WRITER = 0x5AFE_5EE7L;

    private static final String BEGIN_WRITE =
            "SET TRANSACTION ISOLATION LEVEL READ COMMITTED; SET LOCAL lock_timeout = %d;"
                    + " SELECT pg_advisory_xact_lock(" + WRITER + ")";

    private static final String IDENTITY =
            "SELECT concat(current_database(), ' ', inet_server_port(), ' ', pg_postmaster_start_time())";

    /** Others' connections are told to whoever is the same user. */
    private static final String SERVICES =
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND application_name = ?";

    private static final String NUMBERED = """
            SELECT table_name, column_name FROM information_schema.columns
            WHERE is_identity = 'YES' AND table_schema = current_schema()
            """;

    /** The classes of SQLSTATE, and some whole ones; from the manual, appendix A. */
    private static final Map<String, StoreFailure> STATES = Map.ofEntries(
            Map.entry("08", StoreFailure.DISCONNECTED),
            Map.entry("28", StoreFailure.DISCONNECTED),
            Map.entry("57P", StoreFailure.DISCONNECTED),
            Map.entry("3D000", StoreFailure.DISCONNECTED),
            Map.entry("53", StoreFailure.BUSY),
            Map.entry("53100", StoreFailure.FULL),
            Map.entry("40", StoreFailure.BUSY),
            Map.entry("55P03", StoreFailure.BUSY),
            Map.entry("57014", StoreFailure.BUSY),
            Map.entry("25006", StoreFailure.READ_ONLY),
            Map.entry("42501", StoreFailure.READ_ONLY),
            Map.entry("58", StoreFailure.UNREACHABLE),
            Map.entry("XX001", StoreFailure.DAMAGED),
            Map.entry("XX002", StoreFailure.DAMAGED));

    private static final WordIndex WORDS = WordIndex.ofPostgres();

    /** What a disposal takes rows out of, or empties. */
    private static final String EMPTIED =
            "content, version, cell_text, cell_word, source_word, word_source, indexed_version, touched_cell, renamed_row,"
                    + " traced_version";

    PostgresDialect() {}

    @Override
    public String word() {
        return "postgresql";
    }

    @Override
    public String micros() {
        return "CAST(extract(epoch FROM clock_timestamp()) * 1000000 AS bigint)";
    }

    @Override
    String migrations() {
        return "classpath:db/migration/postgresql";
    }

    @Override
    public WordIndex words() {
        return WORDS;
    }

    @Override
    void beginRead(Connection connection) throws SQLException {
        begin(connection, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
    }

    @Override
    void beginWrite(Connection connection, Duration patience) throws SQLException {
        begin(connection, BEGIN_WRITE.formatted(patience.toMillis()));
    }

    /** The driver sends the BEGIN along with the first statement. */
    private static void begin(Connection connection, String first) throws SQLException {
        connection.setAutoCommit(false);
        try (var transaction = connection.createStatement()) {
            transaction.execute(first);
        }
    }

    /** A server that goes away before it answers may have kept it. */
    @Override
    void commit(Connection connection) throws SQLException {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw failure(e) == StoreFailure.DISCONNECTED ? new Transactions.CommitFailedException(e) : e;
        }
        try {
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            LOG.debug("A connection was lost after its work was kept", e);
        }
    }

    @Override
    void rollBack(Connection connection) throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
    }

    @Override
    public void lookOver(Connection connection, Looked looked) throws SQLException {
        PostgresGuards.lookOver(connection, looked);
        PostgresKeys.lookOver(connection, looked);
        try (var select = connection.prepareStatement("SHOW data_checksums")) {
            boolean isOn = Rows.one(select, row -> row.getString(1)).equals("on");
            looked.note(
                    isOn
                            ? "The database keeps a checksum of each of its pages."
                            : "The database keeps no checksums of its pages (data_checksums is off): a fault of its disk shows"
                                    + " only in what is read above.");
        }
    }

    @Override
    public boolean keepsEveryCharacter() {
        return false;
    }

    @Override
    public String identity(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(IDENTITY)) {
            return Rows.one(select, row -> row.getString(1));
        }
    }

    @Override
    public long services(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(SERVICES)) {
            select.setString(1, PostgresAddress.APPLICATION);
            return Rows.number(select);
        }
    }

    @Override
    public void countOn(Connection connection) throws SQLException {
        try (var columns = connection.prepareStatement(NUMBERED);
                var rows = columns.executeQuery()) {
            while (rows.next()) {
                countOn(connection, rows.getString(1), rows.getString(2));
            }
        }
    }

    private static void countOn(Connection connection, String table, String column) throws SQLException {
        String next = "SELECT setval(pg_get_serial_sequence(?, ?), coalesce(max(" + column + "), 0) + 1, false) FROM "
                + table;
        try (var set = connection.prepareStatement(next)) {
            set.setString(1, table);
            set.setString(2, column);
            set.execute();
        }
    }

    /** What nobody reads any more makes room; a table that somebody works on alone is left to the server's own. */
    @Override
    boolean forgetOverwritten(Connection connection) throws SQLException {
        try (var vacuum = connection.createStatement()) {
            vacuum.execute("VACUUM (SKIP_LOCKED) " + EMPTIED);
            return true;
        }
    }

    @Override
    public Optional<String> staysBehind() {
        return Optional.of(
                "Nobody can read it through the database any more, but its bytes stay in the database's files until"
                        + " PostgreSQL needs their room. Whoever runs the database takes them out with VACUUM FULL "
                        + EMPTIED
                        + "; they stay in its write-ahead log, in replicas and in backups for as long as those are kept.");
    }

    /** By the longest start of it that is known. */
    static StoreFailure ofState(@Nullable String state) {
        String known = state == null ? "" : state;
        for (int length = known.length(); length > 0; length--) {
            var failure = STATES.get(known.substring(0, length));
            if (failure != null) {
                return failure;
            }
        }
        return StoreFailure.OTHER;
    }
}
