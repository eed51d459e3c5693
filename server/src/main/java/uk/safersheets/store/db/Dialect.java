package uk.safersheets.store.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.postgresql.PGConnection;
import org.postgresql.util.PSQLException;
import uk.safersheets.store.words.WordIndex;

/**
 * What the store has to say differently to SQLite and to PostgreSQL. Every other statement is one that both take, with the
 * same answer.
 */
public abstract class Dialect {
    static final Dialect SQLITE = new SqliteDialect();
    static final Dialect POSTGRESQL = new PostgresDialect();

    Dialect() {}

    /** That of a connection. */
    public static Dialect of(Connection connection) throws SQLException {
        return connection.isWrapperFor(PGConnection.class) ? POSTGRESQL : SQLITE;
    }

    /** What a failure of either means. */
    static StoreFailure failure(SQLException failure) {
        return failure instanceof PSQLException e
                ? PostgresDialect.ofState(e.getSQLState())
                : SqliteDialect.ofCode(failure.getErrorCode());
    }

    /** The name in messages and figures. */
    public abstract String word();

    /** An expression for the moment it is by the store's clock, in microseconds since 1970. */
    public abstract String micros();

    /** Where the migrations are that make its tables. */
    abstract String migrations();

    /**
     * Begins a transaction that reads one consistent state and changes nothing.
     *
     * @throws SQLException when it does not answer
     */
    abstract void beginRead(Connection connection) throws SQLException;

    /**
     * Begins a transaction that writes: alone, whoever else writes to the store, here or elsewhere. What it reads is what
     * was kept before.
     *
     * @param patience how long others are waited for
     */
    abstract void beginWrite(Connection connection, Duration patience) throws SQLException;

    /** @throws Transactions.CommitFailedException where nobody can tell whether it was kept */
    abstract void commit(Connection connection) throws SQLException;

    abstract void rollBack(Connection connection) throws SQLException;

    /** Looks whether the tables, keys and guards are whole. */
    public abstract void lookOver(Connection connection, Looked looked) throws SQLException;

    /** Whether it keeps U+0000 in a text. */
    public abstract boolean keepsEveryCharacter();

    /** Which database it is, of all there are; empty for a file. */
    public abstract String identity(Connection connection) throws SQLException;

    /** How many connections services have to it; 0 for a file, whose folder is locked by its service. */
    public abstract long services(Connection connection) throws SQLException;

    /** Lets what the store numbers go on after rows that came with their numbers. */
    public abstract void countOn(Connection connection) throws SQLException;

    /** How the words of texts are kept and asked for. */
    public abstract WordIndex words();

    /**
     * Sees to it that nothing that was overwritten or deleted stays in the store's files, as far as the store can: what
     * does is {@link #staysBehind}.
     *
     * @return whether it is done; not while another program goes on reading it
     */
    abstract boolean forgetOverwritten(Connection connection) throws SQLException;

    /** What stays all the same, and what its people can do about it, as a sentence or two; empty for nothing. */
    public abstract Optional<String> staysBehind();
}
