package uk.safersheets.reconcile.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import uk.safersheets.budget.WorkBudget;

/** Things by their amount, to find those near one without looking at all. */
final class AmountIndex<T> {
    private final NavigableMap<Long, List<T>> byPence = new TreeMap<>();

    AmountIndex(Collection<T> all, ToLongFunction<T> pence) {
        all.forEach(one -> byPence.computeIfAbsent(pence.applyAsLong(one), first -> new ArrayList<>())
                .add(one));
    }

    /** Those whose amount is at most so far from this one, the smallest amount first. */
    List<T> near(long pence, long within) {
        return byPence
                .subMap(Math.subtractExact(pence, within), true, Math.addExact(pence, within), true)
                .values()
                .stream()
                .peek(alike -> WorkBudget.steps(alike.size()))
                .flatMap(List::stream)
                .toList();
    }
}
