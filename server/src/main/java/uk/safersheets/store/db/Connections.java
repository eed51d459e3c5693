package uk.safersheets.store.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteOpenMode;

/** Opens connections to the SQLite file: one that writes, several that read, each with the same settings. */
final class Connections {
    private static final int READERS = 4;
    private static final int PATIENCES_OF_A_WRITER = 3;

    private Connections() {}

    static HikariDataSource writer(SQLiteDataSource source, Duration patience) {
        return new HikariDataSource(pool("writer", source, 1, patience.multipliedBy(PATIENCES_OF_A_WRITER)));
    }

    static HikariDataSource readers(SQLiteDataSource source, Duration patience) {
        var pool = pool("reader", source, READERS, patience);
        pool.setConnectionInitSql("PRAGMA query_only = ON");
        return new HikariDataSource(pool);
    }

    private static HikariConfig pool(String name, SQLiteDataSource source, int size, Duration patience) {
        var pool = new HikariConfig();
        pool.setPoolName(name);
        pool.setDataSource(source);
        pool.setMaximumPoolSize(size);
        pool.setConnectionTimeout(patience.toMillis());
        return pool;
    }

    /**
     * Every connection gets these: a pragma set on one alone would be lost with it. What is deleted or overwritten is
     * filled with zeros.
     *
     * @param mayCreate whether a file that is not there is made; a running service whose file was taken away would
     *     otherwise go on with an empty one
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
