package uk.safersheets.store.db;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.DateTimeException;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.measure.Counted;
import uk.safersheets.measure.Level;
import uk.safersheets.measure.Measures;
import uk.safersheets.measure.Timed;

/** Begins, commits and rolls back on the connections of one pool. */
final class Transactions implements AutoCloseable {
    private final HikariDataSource pool;
    private final Dialect dialect;
    private final Begin begin;
    private volatile Measures measures = Measures.NONE;

    /** How a transaction begins. */
    @FunctionalInterface
    interface Begin {
        /** Not at all: each statement counts by itself. */
        Begin NONE = connection -> {};

        void on(Connection connection) throws SQLException;
    }

    /** The connection was lost while a transaction ended: what it did was kept, or was not. */
    static final class CommitFailedException extends SQLException {
        CommitFailedException(SQLException cause) {
            super("the connection was lost while a transaction ended", cause);
        }
    }

    /** The store was closed before the work was done: nothing of it was kept. */
    static final class ClosedException extends SQLException {
        private ClosedException(Exception met) {
            super("the store was closed", met);
        }
    }

    Transactions(HikariDataSource pool, Dialect dialect, Begin begin) {
        this.pool = pool;
        this.dialect = dialect;
        this.begin = begin;
    }

    /** Tells what it does from now on. */
    void measuredBy(Measures whom) {
        measures = whom;
        var connections = pool.getHikariPoolMXBean();
        whom.level(Level.CONNECTIONS, connections::getActiveConnections, pool.getPoolName(), "active");
        whom.level(Level.CONNECTIONS, connections::getIdleConnections, pool.getPoolName(), "idle");
        whom.level(Level.CONNECTION_WAITS, connections::getThreadsAwaitingConnection, pool.getPoolName());
    }

    String engine() {
        return dialect.word();
    }

    <T> T run(Database.Work<T> work) throws SQLException {
        long began = System.nanoTime();
        try {
            return unlessClosed(work);
        } catch (SQLException | DateTimeException e) {
            measures.add(Counted.DATABASE_FAILURES, StoreFailure.of(e).word());
            throw e;
        } finally {
            measures.took(Timed.DATABASE, System.nanoTime() - began, pool.getPoolName());
        }
    }

    /** Whoever is at work while the store is closed meets whatever failure comes of that first. */
    private <T> T unlessClosed(Database.Work<T> work) throws SQLException {
        try {
            return orAfresh(work);
        } catch (CommitFailedException e) {
            throw e;
        } catch (SQLException | DateTimeException e) {
            if (pool.isClosed()) {
                throw new ClosedException(e);
            }
            throw e;
        }
    }

    /**
     * Does it once more on a new connection where the failure may be over, and only the connection remembers it. Who waited
     * for a connection in vain has waited long enough.
     */
    private <T> T orAfresh(Database.Work<T> work) throws SQLException {
        try {
            return once(work);
        } catch (SQLException | DateTimeException e) {
            var trouble = StoreFailure.of(e);
            if (trouble.sticksToAConnection()) {
                pool.getHikariPoolMXBean().softEvictConnections();
            }
            boolean gotConnected = !(e instanceof SQLTransientConnectionException);
            if (gotConnected && trouble.leftNothingBehind() && !pool.isClosed()) {
                return once(work);
            }
            throw e;
        }
    }

    /** Does something with a connection on which nothing was begun. */
    <T> T outside(Database.Work<T> work) throws SQLException {
        try (var connection = WorkBudget.waiting(pool::getConnection)) {
            return result(work, connection);
        }
    }

    private <T> T once(Database.Work<T> work) throws SQLException {
        if (begin == Begin.NONE) {
            return outside(work);
        }
        long asked = System.nanoTime();
        try (var connection = WorkBudget.waiting(pool::getConnection)) {
            begin.on(connection);
            measures.took(Timed.BEGIN, System.nanoTime() - asked, pool.getPoolName());
            return inTransaction(connection, work);
        }
    }

    private <T> T inTransaction(Connection connection, Database.Work<T> work) throws SQLException {
        try {
            T result = result(work, BoundTexts.checked(connection));
            commit(connection);
            return result;
        } catch (SQLException | RuntimeException | Error failure) {
            try {
                dialect.rollBack(connection);
            } catch (SQLException rollback) {
                failure.addSuppressed(rollback);
            }
            throw failure;
        }
    }

    /** Closing the store ends the connections of those who are still at work. */
    private void commit(Connection connection) throws SQLException {
        try {
            dialect.commit(connection);
        } catch (SQLException e) {
            throw pool.isClosed() && !(e instanceof CommitFailedException) ? new CommitFailedException(e) : e;
        }
    }

    /** Null only from work that gives null: its caller asks for no result. */
    @SuppressWarnings("NullAway") // a type variable cannot say that the result is null exactly where the work's is
    private static <T> T result(Database.Work<T> work, Connection connection) throws SQLException {
        return work.with(connection);
    }

    @Override
    public void close() {
        pool.close();
    }
}
