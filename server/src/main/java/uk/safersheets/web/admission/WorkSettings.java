package uk.safersheets.web.admission;

import java.time.Duration;

/**
 * How much is worked on at once.
 *
 * @param workers how many requests that open workbooks
 * @param waiting how many more of them wait
 * @param mostOfOne of both together, for one person who signed in
 * @param heldBytes what all that are worked on may be estimated to hold
 * @param patienceMillis how long one waits for its turn, and may take by the clock where that is longer than usual
 */
public record WorkSettings(int workers, int waiting, int mostOfOne, long heldBytes, long patienceMillis) {
    private static final int WORKERS_A_CORE = 2;
    private static final int WAITING_A_CORE = 16;
    private static final int FEWEST_WORKERS = 4;
    private static final int MOST_WORKERS = 32;
    private static final int FEWEST_WAITING = 32;
    private static final int MOST_OF_ONE = 8;
    private static final long PATIENCE_MILLIS = 10_000;

    public WorkSettings {
        if (workers < 1 || waiting < 1 || mostOfOne < 1 || heldBytes < 1 || patienceMillis < 1) {
            throw new IllegalArgumentException("every limit of what is worked on must be above zero");
        }
    }

    public static WorkSettings ofThisMachine() {
        var machine = Runtime.getRuntime();
        return of(machine.availableProcessors(), machine.maxMemory());
    }

    /** The same where each waits at least so long. */
    public WorkSettings waitingFor(Duration patience) {
        return new WorkSettings(workers, waiting, mostOfOne, heldBytes, Math.max(patienceMillis, patience.toMillis()));
    }

    /**
     * For so many cores and so large a heap. What waits is answered in about two seconds where a check takes a tenth of one; what would wait
     * longer is refused.
     */
    public static WorkSettings of(int cores, long heapBytes) {
        return new WorkSettings(
                Math.max(FEWEST_WORKERS, Math.min(MOST_WORKERS, WORKERS_A_CORE * cores)),
                Math.max(FEWEST_WAITING, WAITING_A_CORE * cores),
                MOST_OF_ONE,
                heapBytes / 5 * 3,
                PATIENCE_MILLIS);
    }
}
