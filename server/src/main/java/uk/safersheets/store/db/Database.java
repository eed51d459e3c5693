package uk.safersheets.store.db;

import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.measure.Measures;
import uk.safersheets.store.audit.Seals;

/**
 * One store: a single connection that writes and several that read. The only place where transactions are begun, and
 * where {@link SQLException} ends. Safe to share between threads.
 */
public final class Database implements AutoCloseable {
    static final String FILE = "safersheets.db";

    /** How long work waits for another program to let the store go, unless told otherwise. */
    public static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Path folder;
    private final Transactions writer;
    private final Transactions readers;
    private final Optional<Transactions> shared;
    private final RecordLogs logs;
    private final LongAdder asked = new LongAdder();
    private volatile Measures measures = Measures.NONE;

    Database(Path folder, Transactions writer, Transactions readers, Optional<Transactions> shared, RecordLog... logs) {
        this.folder = folder;
        this.writer = writer;
        this.readers = readers;
        this.shared = shared;
        this.logs = new RecordLogs(List.of(logs));
    }

    /** Something to do with a connection. */
    @FunctionalInterface
    public interface Work<T> {
        @Nullable
        T with(Connection connection) throws SQLException;
    }

    /**
     * Opens the store in this folder, making the folder and the file where they are missing and bringing an older file
     * up to date.
     *
     * @throws StoreException when the folder cannot be used or the file is not ours
     */
    public static Database open(Path folder) {
        return open(folder, PATIENCE);
    }

    /** @param patience how long work waits for another program to let the store go */
    public static Database open(Path folder, Duration patience) {
        return open(folder, patience, Optional.empty());
    }

    /** @param recordCopy where the hash of each event is written, too, out of the store's reach: a file, or its folder */
    public static Database open(Path folder, Duration patience, Optional<Path> recordCopy) {
        return open(StoreAddress.in(folder), patience, recordCopy);
    }

    /** Opens a store wherever it is, and makes the tables that it lacks. */
    public static Database open(StoreAddress store) {
        return open(store, PATIENCE, Optional.empty());
    }

    /**
     * The same.
     *
     * @throws StoreException when it cannot be reached or used, or is not ours
     */
    public static Database open(StoreAddress store, Duration patience, Optional<Path> recordCopy) {
        var folder = store.folder();
        try {
            PrivateFiles.ofStore(folder);
            if (store.server().isEmpty()) {
                PrivateFiles.file(store.file());
            }
            Schema.bringUpToDate(store, Connections.to(store, patience, true));
            var logs =
                    Stream.concat(Stream.of(RecordLog.beside(folder)), recordCopy.map(RecordLog::elsewhere).stream());
            return connected(store, Connections.to(store, patience, false), logs.toArray(RecordLog[]::new));
        } catch (IOException | FlywayException | PoolInitializationException e) {
            throw new StoreException("could not open the store in " + store, e);
        }
    }

    private static Database connected(StoreAddress store, Connections connections, RecordLog... logs) {
        var writer = connections.writer();
        try {
            var shared = Connections.shared(store, connections.patience());
            return new Database(store.folder(), writer, connections.readers(), shared, logs);
        } catch (PoolInitializationException e) {
            writer.close();
            throw e;
        }
    }

    /** Whether this folder holds a store. */
    public static boolean isIn(Path folder) {
        return Files.isRegularFile(folder.resolve(FILE));
    }

    /**
     * Does work that changes the store as one transaction, alone, and seals what it kept; when this returns, the change
     * survives a crash.
     *
     * @param what the action and its ids, to follow "could not"
     * @throws StoreException when it could not be done; then nothing of it is kept
     */
    public <T> T write(String what, Work<T> work) {
        DiskSpace.of(folder).requireReserve(what);
        var recorded = new AtomicBoolean();
        Work<T> sealed = connection -> Seals.sealing(connection, work, () -> recorded.set(true));
        T result = run(what, writer, sealed);
        WorkBudget.renew();
        if (recorded.get()) {
            WorkBudget.kept();
            logRecord();
        }
        return result;
    }

    /**
     * Does work as one transaction, alone, that brings rows along with the seals they have, or keeps others from writing
     * while it reads. It records no act.
     *
     * @param what the action and its ids, to follow "could not"
     * @throws StoreException when it could not be done; then nothing of it is kept
     */
    public <T> T alone(String what, Work<T> work) {
        return run(what, writer, work);
    }

    /**
     * Brings the files that tell the hash of each event up to date with the record: the one beside the store, and its
     * copy. What was kept stays kept where that fails: the next act adds what is missing.
     */
    public void logRecord() {
        logs.bringUpToDate(this);
    }

    /** Whether one of these files could not be brought up to date. */
    public boolean isRecordBehind() {
        return logs.isBehind();
    }

    /** The file beside the store that tells the hash of each event. */
    public Path logFile() {
        return folder.resolve(RecordLog.FILE);
    }

    /**
     * Sees to it that nothing that was overwritten or deleted stays in the store's files.
     *
     * @return whether nothing stays; not while another program goes on reading it
     */
    public boolean forgetOverwritten() {
        try {
            return writer.outside(connection -> Dialect.of(connection).forgetOverwritten(connection));
        } catch (SQLException e) {
            throw new StoreException("could not empty the log of the store", e);
        }
    }

    /** The same, telling what it does from now on. */
    public Database measuredBy(Measures whom) {
        measures = whom;
        writer.measuredBy(whom);
        readers.measuredBy(whom);
        shared.ifPresent(pool -> pool.measuredBy(whom));
        return this;
    }

    public Measures measures() {
        return measures;
    }

    /** The folder of this service; its disk is what fills. */
    public Path folder() {
        return folder;
    }

    /** What keeps it: {@code sqlite}. */
    public String engine() {
        return writer.engine();
    }

    /** Does work that only reads, on one consistent state of the store. */
    public <T> T read(String what, Work<T> work) {
        return run(what, readers, work);
    }

    /** Whether several services may work on it at once. */
    public boolean isShared() {
        return shared.isPresent();
    }

    /**
     * Does a small thing about the tables called {@code node_…}, which no record needs, and no other. Where the store is
     * shared, each statement counts by itself, and whoever writes to the rest of it is not waited for.
     */
    public <T> T share(String what, Work<T> work) {
        return run(what, shared.orElse(writer), work);
    }

    @Override
    public void close() {
        shared.ifPresent(Transactions::close);
        readers.close();
        writer.close();
    }

    /** How many pieces of work it has done or tried. */
    public long asked() {
        return asked.sum();
    }

    private <T> T run(String what, Transactions transactions, Work<T> work) {
        asked.increment();
        try {
            return transactions.run(work);
        } catch (SQLException | DateTimeException e) {
            throw new StoreException("could not " + what, e);
        }
    }
}
