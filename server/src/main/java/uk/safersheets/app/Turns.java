package uk.safersheets.app;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Lets the submissions to one book take turns. The store alone decides who is first; this only spares the others a check
 * of a workbook that would then be refused as stale.
 */
final class Turns {
    private static final int LOCKS = 64;

    private final ReentrantLock[] locks =
            Stream.generate(ReentrantLock::new).limit(LOCKS).toArray(ReentrantLock[]::new);

    <T> T take(String book, Supplier<T> work) {
        var lock = locks[Math.floorMod(book.hashCode(), LOCKS)];
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
