package uk.safersheets.budget;

/** The work of the request that this thread is on. */
public final class WorkBudget {
    private WorkBudget() {}

    /** Counts one step of a loop. */
    public static void step() {
        steps(1);
    }

    /** Counts so many steps of a loop. */
    public static void steps(long steps) {
        assert steps >= 0;
    }
}
