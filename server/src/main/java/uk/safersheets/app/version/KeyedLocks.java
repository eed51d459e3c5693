package uk.safersheets.app.version;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import uk.safersheets.store.db.StoreException;

/**
 * Lets the submissions to one book take turns. The store alone decides who is first; this only spares the others a check
 * of a workbook that would then be refused as stale. Nobody waits for ever: while the store is held up, every turn ends
 * in its own wait for it.
 */
final class KeyedLocks {
    private static final int LOCKS = 64;

    private final Duration patience;
    private final ReentrantLock[] locks =
            Stream.generate(ReentrantLock::new).limit(LOCKS).toArray(ReentrantLock[]::new);

    KeyedLocks(Duration patience) {
        this.patience = patience;
    }

    /** Whether somebody has a turn in this book now, or waits for one. */
    boolean isBusy(String book) {
        var lock = lock(book);
        return lock.isLocked() || lock.hasQueuedThreads();
    }

    private ReentrantLock lock(String book) {
        return locks[Math.floorMod(book.hashCode(), LOCKS)];
    }

    /** @throws StoreException when the turn does not come in time */
    <T> T take(String book, Supplier<T> work) {
        var lock = lock(book);
        try {
            if (!lock.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw StoreException.busy("could not come to its turn in book '" + book + "'");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw StoreException.busy("was stopped while waiting for its turn in book '" + book + "'");
        }
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
