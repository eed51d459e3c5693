package uk.safersheets.budget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import uk.safersheets.Waiting;

class WorkBudgetTest {
    private static final Duration LONG = Duration.ofHours(1);
    private static final WorkLimits LIMITS = WorkLimits.ofHeap(256L << 20).lasting(LONG, LONG);

    @ParameterizedTest
    @EnumSource
    void refusesOneMoreThanTheLimitOfEachKindOfWork(Work work) {
        var limits = LIMITS.with(work, 10);

        assertEquals(10, WorkBudget.<Long, RuntimeException>within(limits, () -> counted(work, 10)));
        var over = assertThrows(OverBudgetException.class, () -> WorkBudget.within(limits, () -> counted(work, 11)));
        assertEquals("What you sent asked for too much work: more than 10 " + work.unit() + ".", over.getMessage());
        assertFalse(over.isShare());
    }

    private static long counted(Work work, int times) {
        for (int time = 0; time < times; time++) {
            WorkBudget.count(work, 1);
        }
        return WorkBudget.used(work);
    }

    @Test
    void namesWhatTheWorkIsAbout() {
        var over = assertThrows(
                OverBudgetException.class,
                () -> WorkBudget.within(LIMITS.with(Work.STEPS, 1), () -> {
                    WorkBudget.about("the sheet Plan", () -> counted(Work.STEPS, 1));
                    return WorkBudget.about("the rule R12", () -> counted(Work.STEPS, 1));
                }));

        assertEquals("The rule R12 asked for too much work: more than 1 steps.", over.getMessage());
    }

    @Test
    void countsWorkInsideOtherWorkToThat() {
        assertThrows(
                OverBudgetException.class,
                () -> WorkBudget.within(
                        LIMITS.with(Work.STEPS, 10), () -> WorkBudget.within(LIMITS, () -> counted(Work.STEPS, 11))));
    }

    @Test
    void countsNothingWhereNobodyAsks() throws InterruptedException {
        assertEquals(0, counted(Work.STEPS, 5));

        var elsewhere = new AtomicReference<Long>();
        WorkBudget.within(LIMITS.with(Work.STEPS, 1), () -> {
            var other = new Thread(() -> elsewhere.set(counted(Work.STEPS, 5)));
            other.start();
            other.join();
            return true;
        });
        assertEquals(0, elsewhere.get());
    }

    @Test
    void endsWhenTheClientHasGone() {
        var gone = new AtomicBoolean();

        var over = assertThrows(
                OverBudgetException.class,
                () -> WorkBudget.within(LIMITS, gone::get, () -> {
                    WorkBudget.steps(1_000_000);
                    gone.set(true);
                    return WorkBudget.share(2, WorkBudgetTest::stepForEver);
                }));

        assertTrue(over.isCancelled());
        assertFalse(over.isShare());
    }

    /** Most of the processor's eight milliseconds, and next to nothing of its hour. */
    private static final Duration BUSY = Duration.ofMillis(7);

    @ParameterizedTest(name = "{0} ms of the processor, {1} ms by the clock: {2}")
    @CsvSource({
        "0,       3600000, What you sent took too long to work through.",
        "8,       6,       What you sent took too long to work through.",
        "3600000, 100,     There was too much other work to finish this in time."
    })
    void endsWhenItTakesTooLong(long processor, long wall, String message) {
        var limits = LIMITS.lasting(Duration.ofMillis(processor), Duration.ofMillis(wall));

        var over = assertThrows(
                OverBudgetException.class,
                () -> WorkBudget.within(limits, () -> {
                    keepBusy(BUSY);
                    return stepForEver();
                }));

        assertEquals(message, over.getMessage());
    }

    /** However little of the processor the test gets, it has had this much of it then. */
    private static void keepBusy(Duration atLeast) {
        var threads = ManagementFactory.getThreadMXBean();
        long end = threads.getCurrentThreadCpuTime() + atLeast.toNanos();
        while (threads.getCurrentThreadCpuTime() < end) {
            Thread.onSpinWait();
        }
    }

    private static boolean stepForEver() {
        while (true) {
            WorkBudget.steps(1);
        }
    }

    @Test
    void leavesTimeForTheRestWhenAShareIsUsedUp() {
        boolean rest = WorkBudget.within(LIMITS.lasting(Duration.ofMillis(400), LONG), () -> {
            var over = assertThrows(OverBudgetException.class, () -> WorkBudget.share(4, WorkBudgetTest::stepForEver));
            assertTrue(over.isShare());
            WorkBudget.steps(10_000);
            return true;
        });

        assertTrue(rest);
    }

    @Test
    void startsOverOnceSomethingIsKept() {
        var limits = LIMITS.with(Work.STEPS, 10);

        long used = WorkBudget.<Long, RuntimeException>within(limits, () -> true, () -> {
            counted(Work.STEPS, 10);
            WorkBudget.renew();
            WorkBudget.count(Work.CHARACTERS, 1_000_000);
            return counted(Work.STEPS, 10);
        });

        assertEquals(10, used);
    }

    @Test
    void doesNotCountTheTimeItWaitsForTheSender() {
        var wall = Duration.ofMillis(100);

        Waiting.until("a thread that stands still for less than the limit besides", () -> {
            long start = System.nanoTime();
            try {
                return WorkBudget.within(LIMITS.lasting(LONG, wall), () -> waited(wall.multipliedBy(2)));
            } catch (OverBudgetException over) {
                long took = System.nanoTime() - start;
                assertTrue(took >= wall.multipliedBy(3).toNanos(), over::getMessage);
                return false;
            }
        });
    }

    private static boolean waited(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        WorkBudget.waiting(() -> {
            for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            return true;
        });
        WorkBudget.steps(1_000_000);
        return true;
    }

    @ParameterizedTest(name = "a heap of {0} MB: {1} cells, {2} characters")
    @CsvSource({"64, 167772, 8388608", "256, 671088, 33554432", "8192, 8000000, 268435456"})
    void limitsWhatIsHeldByTheHeap(long megabytes, long cells, long text) {
        var limits = WorkLimits.ofHeap(megabytes << 20);

        assertEquals(cells, limits.limit(Work.CELLS));
        assertEquals(text, limits.limit(Work.TEXT));
    }
}
