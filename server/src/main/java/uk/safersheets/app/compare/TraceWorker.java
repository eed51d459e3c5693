package uk.safersheets.app.compare;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.budget.WorkLimits;
import uk.safersheets.measure.LogContext;
import uk.safersheets.store.retention.DisposedException;

/**
 * Traces versions after they were answered for, and does what else is worked out of them, on one thread of its own. What it did not come to is known from the
 * store: whoever needs it first traces it, and {@link #takeUp} does after a start.
 */
public final class TraceWorker implements AutoCloseable {
    private static final Logger LOG = LogManager.getLogger(TraceWorker.class);
    private static final int SECONDS_FOR_THE_LAST = 10;

    private final TraceCells traceCells;
    private final BookWork after;
    private final Set<String> waiting = ConcurrentHashMap.newKeySet();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(TraceWorker::thread);

    /** What else is worked out of a book once a version of it was answered for. */
    public interface BookWork {
        /** The books of which it is not done. */
        List<String> behind();

        /** Does it for one of them. */
        void bringUp(String book);
    }

    /** @param after is done for each book that was traced */
    public TraceWorker(TraceCells traceCells, BookWork after) {
        this.traceCells = traceCells;
        this.after = after;
    }

    /**
     * Traces every book that is not traced to its newest version, and does what comes after. Which those are is found out
     * on the thread, too: a start waits for no look at every book.
     */
    public void takeUp() {
        thread.execute(() -> {
            try {
                traceCells.behind().forEach(this::add);
                after.behind().forEach(this::add);
            } catch (RuntimeException e) {
                LOG.warn("What is not traced yet is not known", e);
            }
        });
    }

    /** A book has a version that is not traced. */
    public void add(String book) {
        if (waiting.add(book)) {
            try {
                thread.execute(LogContext.carried(() -> trace(book)));
            } catch (RejectedExecutionException closed) {
                LOG.debug("Book {} is traced after the next start", book);
            }
        }
    }

    /** How many books wait for it. */
    public int waiting() {
        return waiting.size();
    }

    /** Returns when everything that was added before, or taken up, is traced, or could not be. */
    void await() throws InterruptedException {
        boolean isNothingWaiting;
        do {
            // Twice: what waits is complete when what was taken up is, and the book it is at no longer waits.
            untilItIsDoneWithWhatItHas();
            isNothingWaiting = waiting.isEmpty();
            untilItIsDoneWithWhatItHas();
        } while (!isNothingWaiting);
    }

    private void untilItIsDoneWithWhatItHas() throws InterruptedException {
        try {
            thread.submit(() -> {}).get();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void trace(String book) {
        waiting.remove(book);
        try {
            boolean isBehind = true;
            while (isBehind && !thread.isShutdown()) {
                isBehind = WorkBudget.within(WorkLimits.inBackground(), () -> traceCells.next(book));
            }
            if (!thread.isShutdown()) {
                WorkBudget.within(WorkLimits.inBackground(), () -> {
                    after.bringUp(book);
                    return book;
                });
            }
        } catch (DisposedException gone) {
            LOG.debug("Book {} was disposed of before it was traced", book);
        } catch (RuntimeException e) {
            LOG.warn("Book {} is not traced yet", book, e);
        }
    }

    /** Ends after the version it is at. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(SECONDS_FOR_THE_LAST, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "trace-cells");
        thread.setDaemon(true);
        return thread;
    }
}
