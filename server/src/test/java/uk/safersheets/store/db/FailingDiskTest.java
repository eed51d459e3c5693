package uk.safersheets.store.db;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mock;
import org.mockito.junit.jupiter.MockitoExtension;
import org.sqlite.SQLiteErrorCode;
import uk.safersheets.SlowTest;

/**
 * A disk that fails at a moment no test can make a real one fail at: while a transaction ends, and again while it is
 * undone.
 */
@ExtendWith(MockitoExtension.class)
@SlowTest
class FailingDiskTest {
    @Mock
    private HikariDataSource pool;

    @Mock
    private Connection connection;

    @Mock
    private Statement transaction;

    @TempDir
    private Path folder;

    private Database database;

    @BeforeEach
    void connect() throws SQLException {
        when(pool.getConnection()).thenReturn(connection);
        when(connection.createStatement()).thenReturn(transaction);
        var transactions = new Transactions(pool, Dialect.SQLITE, Dialect.SQLITE::beginRead);
        database = new Database(folder, transactions, transactions, Optional.empty(), RecordLog.beside(folder));
    }

    @Test
    void tellsOfTheCommitThatFailedAndOfTheRollbackThatDidToo() throws SQLException {
        var full = failure(SQLiteErrorCode.SQLITE_FULL);
        var rollback = failure(SQLiteErrorCode.SQLITE_FULL);
        lenient().when(transaction.execute("COMMIT")).thenThrow(full);
        lenient().when(transaction.execute("ROLLBACK")).thenThrow(rollback);

        var told = assertThrows(StoreException.class, () -> database.read("keep a version", work -> "kept"));

        assertEquals("could not keep a version", told.getMessage());
        assertSame(full, told.getCause());
        assertArrayEquals(new Throwable[] {rollback}, full.getSuppressed());
        var order = inOrder(transaction, connection);
        order.verify(transaction).execute("BEGIN");
        order.verify(transaction).execute("COMMIT");
        order.verify(transaction).execute("ROLLBACK");
        order.verify(connection).close();
    }

    /** Work is done again only where nothing of it can have been kept. */
    @ParameterizedTest(name = "{0}: connections evicted {1} times, work done {2} times")
    @CsvSource({
        "SQLITE_FULL,     0, 1",
        "SQLITE_BUSY,     0, 1",
        "SQLITE_IOERR,    1, 1",
        "SQLITE_CANTOPEN, 1, 1",
        "SQLITE_READONLY, 1, 2",
        "SQLITE_CORRUPT,  1, 2",
    })
    void startsAfreshWhereTheConnectionAloneRemembersTheTrouble(SQLiteErrorCode code, int evicted, int done)
            throws SQLException {
        var connections = mock(HikariPoolMXBean.class);
        if (evicted > 0) {
            when(pool.getHikariPoolMXBean()).thenReturn(connections);
        }
        var worked = new AtomicInteger();

        assertThrows(
                StoreException.class,
                () -> database.read("list the books", work -> {
                    worked.incrementAndGet();
                    throw failure(code);
                }));

        assertEquals(done, worked.get());
        verify(connections, times(evicted)).softEvictConnections();
        verify(connection, times(done)).close();
    }

    private static SQLException failure(SQLiteErrorCode code) {
        return new SQLException("the disk failed", null, code.code);
    }
}
