package uk.safersheets.web.routes.home;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConnection;
import uk.safersheets.app.runtime.Services;
import uk.safersheets.store.db.Database;

/** Counts the steps that SQLite's machine takes for whoever reads. */
final class StoreSteps {
    private static final int READERS = 4;

    private final AtomicLong counted = new AtomicLong();

    private StoreSteps() {}

    static StoreSteps of(Services services) throws Exception {
        var field = Services.class.getDeclaredField("database");
        field.setAccessible(true);
        var steps = new StoreSteps();
        steps.on((Database) field.get(services));
        return steps;
    }

    long count() {
        return counted.get();
    }

    /** Every connection is held by somebody at once, so that each is met. */
    private void on(Database database) throws InterruptedException {
        var all = new CyclicBarrier(READERS);
        var threads = IntStream.range(0, READERS)
                .mapToObj(reader -> new Thread(() -> database.read("count steps", connection -> {
                    listen(connection);
                    return await(all);
                })))
                .toList();
        threads.forEach(Thread::start);
        for (var thread : threads) {
            thread.join();
        }
    }

    private void listen(Connection connection) throws SQLException {
        ProgressHandler.setHandler(connection.unwrap(SQLiteConnection.class), 1, new ProgressHandler() {
            @Override
            protected int progress() {
                counted.incrementAndGet();
                return 0;
            }
        });
    }

    private static int await(CyclicBarrier all) {
        try {
            return all.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
