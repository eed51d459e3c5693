package uk.safersheets.app.nodes;

import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import uk.safersheets.app.check.ReadWorkbook;
import uk.safersheets.app.compare.TraceWorker;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.nodes.NewEvents;

/**
 * Looks every twenty seconds at what other nodes recorded. What was done to a book and is not traced and indexed at the
 * look after, this node does, because the one that began it may have stopped; after a book was disposed of, it holds none
 * of what it read; and its files of the record tell of all events, whoever recorded them.
 */
final class NodeWatch implements AutoCloseable {
    private static final Logger LOG = LogManager.getLogger(NodeWatch.class);
    private static final int SECONDS_BETWEEN = 20;

    private final Database database;
    private final NewEvents events;
    private final Nodes nodes;
    private final TraceWorker worker;
    private final ReadWorkbook workbooks;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        var made = new Thread(work, "nodes");
        made.setDaemon(true);
        return made;
    });
    private long seen;
    private Set<String> due = Set.of();

    /** Everything that was recorded before is seen. */
    NodeWatch(Database database, Nodes nodes, TraceWorker worker, ReadWorkbook workbooks) {
        this.database = database;
        this.events = new NewEvents(database);
        this.nodes = nodes;
        this.worker = worker;
        this.workbooks = workbooks;
        this.seen = events.last();
    }

    void start() {
        thread.scheduleWithFixedDelay(this::look, SECONDS_BETWEEN, SECONDS_BETWEEN, TimeUnit.SECONDS);
    }

    void look() {
        try {
            database.logRecord();
            var since = events.since(seen);
            if (since.isDisposed()) {
                workbooks.forget();
            }
            due.forEach(worker::add);
            due = since.books();
            seen = since.last();
            nodes.forgetOld();
        } catch (RuntimeException e) {
            LOG.warn("What other nodes did could not be looked at; it is again in a while: {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
