package uk.safersheets.app.version;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.store.db.StoreException;

/**
 * Lets what is kept of one book take turns, and counts who is submitting to it. The store alone decides who is first;
 * nobody has a turn while a workbook is checked. Nobody waits for ever: while the store is held up, every turn ends in its
 * own wait for it. A book that nobody submits to has no lock.
 */
final class KeyedLocks {
    private final Duration patience;
    private final Map<String, Turns> books = new ConcurrentHashMap<>();

    /** Those of one book. */
    private record Turns(ReentrantLock lock, AtomicInteger users) {}

    KeyedLocks(Duration patience) {
        this.patience = patience;
    }

    /** Whether somebody is submitting to this book now. */
    boolean isBusy(String book) {
        return books.containsKey(book);
    }

    /** Does work during which the book counts as busy; it holds nobody up. */
    <T> T counting(String book, Supplier<T> work) {
        enter(book);
        try {
            return work.get();
        } finally {
            leave(book);
        }
    }

    /** @throws StoreException when the turn does not come in time */
    <T> T take(String book, Supplier<T> work) {
        return counting(book, () -> locked(book, work));
    }

    private <T> T locked(String book, Supplier<T> work) {
        var lock = Objects.requireNonNull(books.get(book), book).lock();
        try {
            if (!WorkBudget.waiting(() -> lock.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS))) {
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

    private void enter(String book) {
        books.compute(book, (id, turns) -> {
            var now = turns == null ? new Turns(new ReentrantLock(), new AtomicInteger()) : turns;
            now.users().incrementAndGet();
            return now;
        });
    }

    private void leave(String book) {
        books.computeIfPresent(book, (id, turns) -> turns.users().decrementAndGet() == 0 ? null : turns);
    }
}
