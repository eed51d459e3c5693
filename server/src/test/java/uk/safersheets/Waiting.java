package uk.safersheets;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what becomes so in a while, however busy the machine is, and says what it waited for where that never comes. */
public final class Waiting {
    /** Longer than any thread of a test stands still: what takes this long does not come. */
    public static final Duration LONGEST = Duration.ofMinutes(4);

    public static final long LONGEST_SECONDS = LONGEST.toSeconds();
    private static final long GLANCE_NANOS = Duration.ofMillis(3).toNanos();

    private Waiting() {}

    /** @param what it waits for, to follow "in vain for" */
    public static void until(String what, BooleanSupplier condition) {
        until(() -> what, condition);
    }

    /** @param what said when it is over, so that it may tell how things stand then */
    public static void until(Supplier<String> what, BooleanSupplier condition) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                fail("waited for " + LONGEST.toMinutes() + " minutes in vain for " + what.get());
            }
            LockSupport.parkNanos(GLANCE_NANOS);
        }
    }
}
