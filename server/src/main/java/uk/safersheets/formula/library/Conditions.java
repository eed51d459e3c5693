package uk.safersheets.formula.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.ErrorValueException;

/**
 * Areas side by side, each with what is looked for in it. What equals something is found through an index that a long
 * column keeps, and the same question of the same columns is answered once.
 */
public final class Conditions {
    /** Below this many cells a look at each is quicker than an index. */
    private static final int SHORT = 32;

    private final List<Area> areas;
    private final List<Value> wanted;
    private final Known[] known;
    private final int size;

    public Conditions(List<Area> areas, List<Value> wanted) {
        this.areas = areas;
        this.wanted = wanted;
        this.size = areas.get(0).rows() * areas.get(0).columns();
        for (int at = 1; at < areas.size(); at++) {
            refuseUnlike(areas.get(at));
        }
        this.known = new Known[areas.size()];
        for (int at = 0; at < known.length; at++) {
            known[at] = Known.of(areas.get(at));
        }
    }

    /** @throws ErrorValueException {@code #VALUE!} for an area of another shape */
    public void refuseUnlike(Area area) {
        Area shape = areas.get(0);
        if (area.rows() != shape.rows() || area.columns() != shape.columns()) {
            throw new ErrorValueException(ExcelError.VALUE);
        }
    }

    /** An area known by identity. */
    private record Same(Area area) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Same same && same.area == area;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(area);
        }
    }

    /** What has been worked out over an area together with its neighbours. */
    private static final class Known {
        private final Map<Value, Criterion> criteria = new HashMap<>();
        private final Map<List<Object>, Value> answers = new HashMap<>();
        private final Map<List<Same>, Map<List<Value>, Places>> indexes = new HashMap<>();
        private Value @Nullable [] keys;

        static Known of(Area area) {
            return area.derived(Known.class, Known::new);
        }

        Value key(Area area, int place, int size) {
            if (keys == null) {
                keys = new Value[size];
            }
            if (keys[place] == null) {
                keys[place] = Index.key(Index.value(area, place));
            }
            return keys[place];
        }
    }

    /**
     * The answer from the places where all conditions hold.
     *
     * @param what which answer; one word, one way of working it out
     * @param from the area it is worked out from
     */
    public Value answer(String what, Area from, Function<Places, Value> work) {
        if (size < SHORT) {
            return work.apply(places());
        }
        var question = new ArrayList<Object>(2 + areas.size() + wanted.size());
        question.add(what);
        question.add(new Same(from));
        for (int at = 0; at < areas.size(); at++) {
            question.add(new Same(areas.get(at)));
        }
        question.addAll(wanted);
        var answers = known[0].answers;
        Value answer = answers.get(question);
        if (answer == null) {
            answer = work.apply(places());
            answers.put(question, answer);
        }
        return answer;
    }

    /** How many places hold; quick too for one comparison such as {@code >5} over a long column. */
    public Value count() {
        if (areas.size() == 1 && size >= SHORT) {
            Criterion criterion = criterion(0);
            if (criterion.key() != null) {
                return Value.of(Index.of(areas.get(0)).at(criterion.key()).size());
            }
            if (Ordered.isOrder(criterion.sign()) && criterion.wanted() instanceof Value.Number number) {
                return Value.of(Ordered.numbers(areas.get(0)).count(criterion.sign(), number.amount()));
            }
            if (Ordered.isOrder(criterion.sign()) && criterion.wanted() instanceof Value.Text text) {
                return Value.of(Ordered.texts(areas.get(0)).count(criterion.sign(), text));
            }
        }
        return answer("COUNT", areas.get(0), places -> Value.of(places.size()));
    }

    private Criterion criterion(int at) {
        return known[at].criteria.computeIfAbsent(wanted.get(at), Criterion::of);
    }

    private Places places() {
        var criteria = new ArrayList<Criterion>(areas.size());
        for (int at = 0; at < areas.size(); at++) {
            criteria.add(criterion(at));
        }
        if (size < SHORT) {
            return Places.upTo(size, place -> holds(criteria, place));
        }
        var indexed = new ArrayList<Integer>();
        for (int at = 0; at < criteria.size(); at++) {
            if (criteria.get(at).key() != null) {
                indexed.add(at);
            }
        }
        if (indexed.isEmpty()) {
            return Places.upTo(size, place -> holds(criteria, place));
        }
        Places found = found(criteria, indexed);
        return indexed.size() == criteria.size() ? found : found.where(place -> holds(criteria, place));
    }

    private Places found(List<Criterion> criteria, List<Integer> indexed) {
        if (indexed.size() == 1) {
            int only = indexed.get(0);
            return Index.of(areas.get(only)).at(criteria.get(only).key());
        }
        var keyed = new ArrayList<Area>(indexed.size());
        var keys = new ArrayList<Value>(indexed.size());
        var name = new ArrayList<Same>(indexed.size());
        for (int at : indexed) {
            keyed.add(areas.get(at));
            keys.add(criteria.get(at).key());
            name.add(new Same(areas.get(at)));
        }
        return known[0].indexes.computeIfAbsent(name, unknown -> index(keyed)).getOrDefault(keys, Places.NONE);
    }

    private Map<List<Value>, Places> index(List<Area> keyed) {
        var index = new HashMap<List<Value>, Places>();
        for (int place = 0; place < size; place++) {
            index.computeIfAbsent(Index.keys(keyed, place), keys -> new Places())
                    .add(place);
        }
        return index;
    }

    private boolean holds(List<Criterion> criteria, int place) {
        for (int at = 0; at < areas.size(); at++) {
            var criterion = criteria.get(at);
            boolean holds = criterion.key() == null
                    ? criterion.test().test(Index.value(areas.get(at), place))
                    : criterion.key().equals(known[at].key(areas.get(at), place, size));
            if (!holds) {
                return false;
            }
        }
        return true;
    }
}
