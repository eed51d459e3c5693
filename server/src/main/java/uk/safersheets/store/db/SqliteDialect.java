package uk.safersheets.store.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.sqlite.SQLiteErrorCode;
import uk.safersheets.store.words.WordIndex;

/**
 * That of the embedded file. Transactions are begun in SQL: with auto-commit off, the driver begins the next one at each
 * commit, and an idle writer would keep every other program (the command line) from writing.
 */
final class SqliteDialect extends Dialect {
    private static final int PRIMARY_CODE = 0xff;

    private static final WordIndex WORDS = WordIndex.ofSqlite();

    SqliteDialect() {}

    @Override
    public String word() {
        return "sqlite";
    }

    @Override
    public String micros() {
        return "CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER) * 1000";
    }

    @Override
    String migrations() {
        return "classpath:db/migration/sqlite";
    }

    @Override
    public WordIndex words() {
        return WORDS;
    }

    @Override
    void beginRead(Connection connection) throws SQLException {
        run(connection, "BEGIN");
    }

    /** How long it waits is a setting of the connection. */
    @Override
    void beginWrite(Connection connection, Duration patience) throws SQLException {
        run(connection, "BEGIN IMMEDIATE");
    }

    @Override
    void commit(Connection connection) throws SQLException {
        run(connection, "COMMIT");
    }

    @Override
    void rollBack(Connection connection) throws SQLException {
        run(connection, "ROLLBACK");
    }

    @Override
    public void lookOver(Connection connection, Looked looked) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("PRAGMA integrity_check")) {
            while (rows.next()) {
                if (!rows.getString(1).equals("ok")) {
                    looked.damaged("The database file", rows.getString(1));
                }
            }
        }
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("PRAGMA foreign_key_check")) {
            while (rows.next()) {
                looked.damaged(
                        "Table " + rows.getString(1) + ", row " + rows.getString(2),
                        "it points to a row of " + rows.getString(3) + " that is not there.");
            }
        }
    }

    @Override
    public boolean keepsEveryCharacter() {
        return true;
    }

    @Override
    public String identity(Connection connection) {
        return "";
    }

    @Override
    public long services(Connection connection) {
        return 0;
    }

    @Override
    public void countOn(Connection connection) {
        // it goes by the largest that is there
    }

    @Override
    public Optional<String> staysBehind() {
        return Optional.empty();
    }

    /** Moves what is in the write-ahead log into the file and empties the log; the file fills with zeros by itself. */
    @Override
    boolean forgetOverwritten(Connection connection) throws SQLException {
        try (var checkpoint = connection.prepareStatement("PRAGMA wal_checkpoint(TRUNCATE)")) {
            return Rows.one(checkpoint, row -> row.getInt("busy") == 0);
        }
    }

    private static void run(Connection connection, String statement) throws SQLException {
        try (var transaction = connection.createStatement()) {
            transaction.execute(statement);
        }
    }

    static StoreFailure ofCode(int code) {
        return switch (SQLiteErrorCode.getErrorCode(code & PRIMARY_CODE)) {
            case SQLITE_FULL -> StoreFailure.FULL;
            case SQLITE_READONLY, SQLITE_PERM -> StoreFailure.READ_ONLY;
            case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL -> StoreFailure.BUSY;
            case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_FORMAT -> StoreFailure.DAMAGED;
            case SQLITE_IOERR, SQLITE_CANTOPEN, SQLITE_NOLFS -> StoreFailure.UNREACHABLE;
            default -> StoreFailure.OTHER;
        };
    }
}
