package uk.safersheets.formula.library;

import java.util.Arrays;
import java.util.function.IntPredicate;
import uk.safersheets.budget.Work;
import uk.safersheets.budget.WorkBudget;

/** A growing list of places. */
public final class Places {
    static final Places NONE = new Places();

    private int[] places = new int[4];
    private int size;

    void add(int place) {
        if (size == places.length) {
            places = Arrays.copyOf(places, 2 * size);
        }
        places[size++] = place;
    }

    public int size() {
        return size;
    }

    public int get(int index) {
        return places[index];
    }

    Places where(IntPredicate test) {
        var kept = new Places();
        for (int at = 0; at < size; at++) {
            WorkBudget.count(Work.FORMULAS, 1);
            if (test.test(places[at])) {
                kept.add(places[at]);
            }
        }
        return kept;
    }

    static Places upTo(int end, IntPredicate test) {
        var kept = new Places();
        for (int place = 0; place < end; place++) {
            if (test.test(place)) {
                kept.add(place);
            }
        }
        return kept;
    }
}
