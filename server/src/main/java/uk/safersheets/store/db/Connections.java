package uk.safersheets.store.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteOpenMode;

/**
 * Opens connections to one store: one that writes, several that read, each with the same settings.
 *
 * @param source gives a new connection
 * @param patience how long work waits for another program to let the store go
 */
record Connections(Dialect dialect, DataSource source, Duration patience) {
    private static final int READERS = 4;
    private static final int READERS_OF_A_SERVER = 8;
    private static final int PATIENCES_OF_A_WRITER = 3;
    private static final int SHARING = 4;

    /** Each request is counted before anything else is done about it: whoever is more patient waits longer for that, too. */
    private static final Duration WAIT_TO_SHARE = Duration.ofSeconds(2);

    private static final int WAITS_TO_SHARE_OF_A_PATIENCE = 5;
    private static final Duration ANSWER_TO_SHARE = Duration.ofSeconds(5);
    private static final int ANSWERS_TO_SHARE_OF_A_PATIENCE = 2;

    /**
     * Those to the file or the server of a store.
     *
     * @param mayCreate whether a file that is not there is made; a running service whose file was taken away would
     *     otherwise go on with an empty one
     */
    static Connections to(StoreAddress store, Duration patience, boolean mayCreate) {
        return store.server()
                .map(server -> new Connections(Dialect.POSTGRESQL, server.source(), patience))
                .orElseGet(() -> new Connections(Dialect.SQLITE, source(store.file(), patience, mayCreate), patience));
    }

    Transactions writer() {
        var pool = pool("writer", 1, patience.multipliedBy(PATIENCES_OF_A_WRITER));
        return new Transactions(
                new HikariDataSource(pool), dialect, connection -> dialect.beginWrite(connection, patience));
    }

    Transactions readers() {
        boolean isFile = dialect == Dialect.SQLITE;
        var pool = pool("reader", isFile ? READERS : READERS_OF_A_SERVER, patience);
        if (isFile) {
            pool.setConnectionInitSql("PRAGMA query_only = ON");
        }
        return new Transactions(new HikariDataSource(pool), dialect, dialect::beginRead);
    }

    /** Those for what several services tell one another; empty for a file, which one has to itself. */
    static Optional<Transactions> shared(StoreAddress store, Duration patience) {
        var share = longer(WAIT_TO_SHARE, patience.dividedBy(WAITS_TO_SHARE_OF_A_PATIENCE));
        var wait = patience.compareTo(share) < 0 ? patience : share;
        var answer = longer(ANSWER_TO_SHARE, patience.dividedBy(ANSWERS_TO_SHARE_OF_A_PATIENCE));
        return store.server()
                .map(server -> new Connections(Dialect.POSTGRESQL, server.source(answer), wait))
                .map(those -> new Transactions(
                        new HikariDataSource(those.pool("shared", SHARING, wait)),
                        those.dialect(),
                        Transactions.Begin.NONE));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private HikariConfig pool(String name, int size, Duration longestWait) {
        var pool = new HikariConfig();
        pool.setPoolName(name);
        pool.setDataSource(source);
        pool.setMaximumPoolSize(size);
        pool.setConnectionTimeout(longestWait.toMillis());
        return pool;
    }

    /**
     * Every connection gets these: a pragma set on one alone would be lost with it. What is deleted or overwritten is
     * filled with zeros.
     */
    static SQLiteDataSource source(Path file, Duration patience, boolean mayCreate) {
        var settings = new SQLiteConfig();
        settings.setJournalMode(SQLiteConfig.JournalMode.WAL);
        settings.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        settings.enforceForeignKeys(true);
        settings.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        settings.setBusyTimeout((int) patience.toMillis());
        if (!mayCreate) {
            settings.resetOpenMode(SQLiteOpenMode.CREATE);
        }
        var source = new SQLiteDataSource(settings);
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
        return source;
    }
}
