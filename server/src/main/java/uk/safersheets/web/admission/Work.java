package uk.safersheets.web.admission;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The work of one request: who asked for it, what it may hold, and whether anybody still waits for it. */
final class Work {
    private final String caller;
    private final long weight;
    private final @Nullable Connection connection;
    private final Task task;
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private final long asked = System.nanoTime();
    private volatile boolean cancelled;

    /** What there is to do. */
    @FunctionalInterface
    interface Task {
        void run() throws Exception;
    }

    /**
     * @param weight what it may hold while it runs, in bytes
     * @param connection that its client waits at; null where it cannot be told
     */
    Work(String caller, long weight, @Nullable Connection connection, Task task) {
        this.caller = caller;
        this.weight = weight;
        this.connection = connection;
        this.task = task;
    }

    String caller() {
        return caller;
    }

    long weight() {
        return weight;
    }

    @Nullable
    Connection connection() {
        return connection;
    }

    long waitedNanos() {
        return System.nanoTime() - asked;
    }

    /** Whether its client has gone. */
    boolean isCancelled() {
        return cancelled;
    }

    void cancel() {
        cancelled = true;
    }

    /** Ends when it is done, or with what went wrong. */
    CompletableFuture<Void> done() {
        return done;
    }

    /** Does it; whatever goes wrong is its own matter and nobody else's. */
    void run() {
        try {
            task.run();
            done.complete(null);
        } catch (Throwable failure) {
            done.completeExceptionally(failure);
        }
    }
}
