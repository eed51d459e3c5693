package uk.safersheets.reconcile.match;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import uk.safersheets.budget.WorkBudget;

/**
 * Looks for the amounts that add to a sum: two to twenty of them, and only one way to do it. Gives up after the steps
 * that the budget has for it.
 */
final class Subset {
    private static final int MOST_PARTS = 20;

    private final List<Long> amounts;
    private final long[] rest;
    private final long target;
    private final long tolerance;
    private final int mostSteps;
    private final Deque<Integer> chosen = new ArrayDeque<>();
    private List<Integer> found = List.of();
    private int ways;
    private int steps;
    /** The steps really taken: too many parts end a search as too many steps do. */
    private int taken;

    /**
     * What came of it.
     *
     * @param places of the amounts; empty where there is no way, or more than one
     * @param gaveUp whether there may be a way that was not found
     */
    record Answer(List<Integer> places, boolean gaveUp) {}

    private Subset(List<Long> amounts, long target, long tolerance, int mostSteps) {
        this.mostSteps = mostSteps;
        this.amounts = amounts;
        this.target = target;
        this.tolerance = tolerance;
        this.rest = new long[amounts.size() + 1];
        for (int at = amounts.size() - 1; at >= 0; at--) {
            rest[at] = Math.addExact(rest[at + 1], amounts.get(at));
        }
    }

    /**
     * Looks to the penny first, and then within the tolerance.
     *
     * @param amounts above zero, the largest first
     */
    static Answer find(List<Long> amounts, long target, long tolerance, SearchBudget budget) {
        var exact = once(amounts, target, 0, budget);
        boolean settled = !exact.places().isEmpty() || exact.gaveUp() || tolerance == 0;
        return settled ? exact : once(amounts, target, tolerance, budget);
    }

    private static Answer once(List<Long> amounts, long target, long tolerance, SearchBudget budget) {
        var subset = new Subset(amounts, target, tolerance, budget.next());
        var answer = subset.answer();
        budget.used(subset.taken);
        return answer;
    }

    private Answer answer() {
        look(0, target);
        boolean gaveUp = steps > mostSteps;
        return new Answer(ways == 1 && !gaveUp ? found : List.of(), gaveUp && ways < 2);
    }

    private void look(int at, long left) {
        if (chosen.size() > 1 && Math.abs(left) <= tolerance) {
            ways++;
            found = chosen.stream().sorted().toList();
        }
        for (int next = at; next < amounts.size() && rest[next] >= left - tolerance; next++) {
            WorkBudget.step();
            taken++;
            if (ways > 1 || ++steps > mostSteps) {
                return;
            }
            if (amounts.get(next) <= left + tolerance) {
                take(next, left - amounts.get(next));
            }
        }
    }

    private void take(int place, long left) {
        if (chosen.size() == MOST_PARTS) {
            steps = mostSteps;
            return;
        }
        chosen.push(place);
        look(place + 1, left);
        chosen.pop();
    }
}
