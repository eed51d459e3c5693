package uk.safersheets.budget;

import org.jspecify.annotations.Nullable;

/**
 * The work of the request or command that this thread is on: counted in one place, looked at in every loop. A thread
 * that is on none (a test of one class, the start of the service) counts nothing and has no limit. A helper thread has
 * no share in the budget of who started it, and is given one of its own with {@link #within}.
 */
public final class WorkBudget {
    private static final ThreadLocal<@Nullable Meter> METER = new ThreadLocal<>();

    private WorkBudget() {}

    /** Work that gives an answer. */
    public interface Task<T extends @Nullable Object, E extends Exception> {
        T run() throws E;
    }

    /** Whether an answer is still wanted; asked on the working thread, some thousand times a second. */
    public interface Cancellation {
        Cancellation NEVER = () -> false;

        boolean isCancelled();
    }

    /** {@link #within(WorkLimits, Cancellation, Task)} for an answer that is wanted until it is there. */
    public static <T extends @Nullable Object, E extends Exception> T within(WorkLimits limits, Task<T, E> task)
            throws E {
        return within(limits, Cancellation.NEVER, task);
    }

    /**
     * Does the work within these limits. Inside other work it counts to that.
     *
     * @throws OverBudgetException when it asks for more, goes deeper than the stack, or nobody wants the answer any more
     */
    public static <T extends @Nullable Object, E extends Exception> T within(
            WorkLimits limits, Cancellation cancellation, Task<T, E> task) throws E {
        if (METER.get() != null) {
            return task.run();
        }
        METER.set(new Meter(limits, cancellation));
        try {
            return task.run();
        } catch (StackOverflowError deep) {
            throw OverBudgetException.tooDeep(null, false);
        } finally {
            METER.remove();
        }
    }

    /**
     * Does work that is about one thing, which a refusal names.
     *
     * @param what says itself in words: {@code the rule R12}
     */
    public static <T extends @Nullable Object, E extends Exception> T about(Object what, Task<T, E> task) throws E {
        var meter = METER.get();
        if (meter == null) {
            return task.run();
        }
        Object before = meter.about(what);
        try {
            return task.run();
        } catch (StackOverflowError deep) {
            throw OverBudgetException.tooDeep(what, meter.isInShare());
        } finally {
            meter.about(before);
        }
    }

    /**
     * Does work that can be left out: it has one of so many parts of what is left.
     *
     * @throws OverBudgetException with {@link OverBudgetException#isShare} when it needs more than that
     */
    public static <T extends @Nullable Object, E extends Exception> T share(int parts, Task<T, E> task) throws E {
        var meter = METER.get();
        if (meter == null) {
            return task.run();
        }
        var before = meter.startShare(parts);
        try {
            return task.run();
        } finally {
            meter.endShare(before);
        }
    }

    /** Does work that holds this kind only until it is done: what it counted of it is given back. */
    public static <T extends @Nullable Object, E extends Exception> T holding(Work work, Task<T, E> task) throws E {
        var meter = METER.get();
        if (meter == null) {
            return task.run();
        }
        long before = meter.used(work);
        try {
            return task.run();
        } finally {
            meter.release(work, before);
        }
    }

    /** Waits for the sender, in time that does not count. */
    public static <T extends @Nullable Object, E extends Exception> T waiting(Task<T, E> task) throws E {
        var meter = METER.get();
        long started = System.nanoTime();
        try {
            return task.run();
        } finally {
            if (meter != null) {
                meter.waited(System.nanoTime() - started);
            }
        }
    }

    /** What was done is kept, so the rest of the request is done too: it starts with all of its budget again. */
    public static void renew() {
        var meter = METER.get();
        if (meter != null) {
            meter.renew();
        }
    }

    /** Notes that what was asked for is kept, or part of it, whatever becomes of the rest. */
    public static void kept() {
        var meter = METER.get();
        if (meter != null) {
            meter.kept();
        }
    }

    /** Whether something was kept in the course of this work. */
    public static boolean hasKept() {
        var meter = METER.get();
        return meter != null && meter.hasKept();
    }

    /** Counts one step of a loop. */
    public static void step() {
        count(Work.STEPS, 1);
    }

    /** Counts so many steps of a loop. */
    public static void steps(long steps) {
        count(Work.STEPS, steps);
    }

    /**
     * Counts so many units of one kind of work.
     *
     * @throws OverBudgetException when that is more than the request may use
     */
    public static void count(Work work, long units) {
        var meter = METER.get();
        if (meter != null) {
            meter.count(work, units);
        }
    }

    /** How much the work that this thread is on has used so far; 0 where nothing is counted. */
    public static long used(Work work) {
        var meter = METER.get();
        return meter == null ? 0 : meter.used(work);
    }
}
