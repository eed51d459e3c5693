package uk.safersheets.app.health;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.safersheets.store.db.StoreException;

/**
 * Whether the service can take work now: a proxy sends work where it can. The store is asked on a thread of its own, once
 * at a time and once a second at most, so that a store that does not answer keeps nobody else waiting. Safe to share.
 */
public final class Readiness implements AutoCloseable {
    private static final Duration STORE_ANSWERS_WITHIN = Duration.ofSeconds(1);

    private final Runnable store;
    private final Supplier<DataDisk.State> disk;
    private final Duration within;
    private final ExecutorService asking = Executors.newSingleThreadExecutor(work -> {
        var thread = new Thread(work, "readiness");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean stopping;
    private @Nullable Future<?> asked;
    private long askedAt;

    /** @param store asks the store something small */
    public Readiness(Runnable store, Supplier<DataDisk.State> disk) {
        this(store, disk, STORE_ANSWERS_WITHIN);
    }

    /** @param within how long the store may take */
    Readiness(Runnable store, Supplier<DataDisk.State> disk, Duration within) {
        this.store = store;
        this.disk = disk;
        this.within = within;
    }

    /** What keeps the service from taking work, the first of them. */
    public enum Obstacle {
        STOPPING("stopping", "The service is being stopped, and answers what it has taken on."),
        STORE("store", "What the service keeps is not answering within a second."),
        DISK("disk", "The service cannot write to its disk.");

        private final String word;
        private final String words;

        Obstacle(String word, String words) {
            this.word = word;
            this.words = words;
        }

        /** For programs. */
        public String word() {
            return word;
        }

        /** A sentence for people. */
        public String words() {
            return words;
        }
    }

    /** From now on it takes no work, for good. */
    public void stopping() {
        stopping = true;
    }

    /** What keeps it from taking work; empty when it can. */
    public Optional<Obstacle> obstacle() {
        if (stopping) {
            return Optional.of(Obstacle.STOPPING);
        }
        if (!isStoreAnswering()) {
            return Optional.of(Obstacle.STORE);
        }
        return disk.get().health() == DataDisk.Health.CANNOT_WRITE ? Optional.of(Obstacle.DISK) : Optional.empty();
    }

    private boolean isStoreAnswering() {
        try {
            question().get(within.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (RejectedExecutionException closed) {
            return false;
        } catch (ExecutionException | TimeoutException unanswered) {
            if (unanswered.getCause() == null || unanswered.getCause() instanceof StoreException) {
                return false;
            }
            throw new IllegalStateException(unanswered.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The last one while it is not answered, or was asked a moment ago. */
    private synchronized Future<?> question() {
        long now = System.nanoTime();
        if (asked == null || asked.isDone() && now - askedAt > within.toNanos()) {
            asked = asking.submit(store);
            askedAt = now;
        }
        return asked;
    }

    @Override
    public void close() {
        asking.shutdownNow();
    }
}
