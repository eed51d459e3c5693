package uk.safersheets.budget;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What one thread has used of its budget. Clocks and cancellation are looked at after every so many units of work. */
final class Meter {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final boolean HAS_PROCESSOR_TIME = THREADS.isCurrentThreadCpuTimeSupported();
    private static final int KINDS = Work.values().length;
    private static final int UNITS_A_LOOK = 8192;

    /** Work that had less than this part of its processor time when the clock ran out was kept waiting by other work. */
    private static final int STARVED = 2;

    /** Such work goes on for half as long again by the clock, and then it is the service that is busy. */
    private static final int HALVES_OF_A_STARVED_WALL = 3;

    private final long[] limits = new long[KINDS];
    private final long[] used = new long[KINDS];
    private final long processorNanos;
    private final long wallNanos;
    private long startedProcessor;
    private long startedWall;
    private Share share;
    private WorkBudget.Cancellation cancellation;
    private int untilLook = UNITS_A_LOOK;
    private @Nullable Object about;
    private boolean kept;

    Meter(WorkLimits limits, WorkBudget.Cancellation cancellation) {
        for (var work : Work.values()) {
            this.limits[work.ordinal()] = limits.limit(work);
        }
        this.processorNanos = limits.processor().toNanos();
        this.wallNanos = limits.wall().toNanos();
        this.share = new Share(this.limits, Long.MAX_VALUE);
        this.cancellation = cancellation;
        this.startedProcessor = processor();
        this.startedWall = System.nanoTime();
    }

    void count(Work work, long units) {
        int kind = work.ordinal();
        long now = used[kind] + units;
        used[kind] = now;
        if (now > share.limits[kind]) {
            throw OverBudgetException.tooMuch(about, work, share.limits[kind], now <= limits[kind]);
        }
        untilLook -= (int) Math.min(units, UNITS_A_LOOK);
        if (untilLook <= 0) {
            untilLook = UNITS_A_LOOK;
            look();
        }
    }

    private void look() {
        if (cancellation.isCancelled()) {
            throw OverBudgetException.cancelled();
        }
        long busy = processor() - startedProcessor;
        long wall = System.nanoTime() - startedWall;
        boolean isStarved = busy < processorNanos / STARVED;
        if (busy > processorNanos || wall > wallNanos && !isStarved) {
            throw OverBudgetException.tooLong(about, false);
        }
        if (wall > wallNanos / 2 * HALVES_OF_A_STARVED_WALL) {
            throw OverBudgetException.crowdedOut();
        }
        if (busy > share.ends) {
            throw OverBudgetException.tooLong(about, true);
        }
    }

    /**
     * What a part of the work may use.
     *
     * @param limits by kind of work
     * @param ends after so many nanoseconds of the processor
     */
    record Share(long[] limits, long ends) {}

    /**
     * Lets what follows use a part of what is left; what to give to {@link #endShare} afterwards. What is held is not
     * given back when it ends, and so it is not parted.
     */
    Share startShare(int parts) {
        var before = share;
        var parted = before.limits.clone();
        for (var work : Work.values()) {
            int kind = work.ordinal();
            if (!work.isHeld() && limits[kind] < Long.MAX_VALUE) {
                parted[kind] = Math.min(parted[kind], used[kind] + (limits[kind] - used[kind]) / parts);
            }
        }
        long busy = processor() - startedProcessor;
        share = new Share(parted, Math.min(before.ends, busy + Math.max(0, processorNanos - busy) / parts));
        return before;
    }

    boolean isInShare() {
        return share.ends < Long.MAX_VALUE;
    }

    void endShare(Share before) {
        share = before;
    }

    /** Sets what the work is about, and answers with what it was about before. */
    @Nullable
    Object about(@Nullable Object what) {
        Object before = about;
        about = what;
        return before;
    }

    /** Time that went by while the work waited for its sender. */
    void waited(long nanos) {
        startedWall += nanos;
    }

    /** Starts over; what follows a commit is finished, whether its client is there or not. */
    void renew() {
        Arrays.fill(used, 0);
        startedProcessor = processor();
        startedWall = System.nanoTime();
        share = new Share(limits, Long.MAX_VALUE);
        cancellation = WorkBudget.Cancellation.NEVER;
    }

    void kept() {
        kept = true;
    }

    boolean hasKept() {
        return kept;
    }

    long used(Work work) {
        return used[work.ordinal()];
    }

    /** Takes back what was counted since that much was used. */
    void release(Work work, long usedBefore) {
        used[work.ordinal()] = Math.min(used[work.ordinal()], usedBefore);
    }

    private static long processor() {
        return HAS_PROCESSOR_TIME ? THREADS.getCurrentThreadCpuTime() : System.nanoTime();
    }
}
