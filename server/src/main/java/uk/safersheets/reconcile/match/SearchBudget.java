package uk.safersheets.reconcile.match;

/**
 * How much one reconciliation may search for amounts that add up, counted in steps and never in time, so that the same
 * input gives the same answer.
 */
final class SearchBudget {
    private static final int ALL = 4_000_000;
    private static final int EACH = 200_000;

    private long left = ALL;

    /** The most steps that the next search may take. */
    int next() {
        return (int) Math.min(EACH, left);
    }

    void used(int steps) {
        left = Math.max(0, left - steps);
    }
}
