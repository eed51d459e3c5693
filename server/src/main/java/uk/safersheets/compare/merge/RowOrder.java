package uk.safersheets.compare.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The order of merged rows, the same whichever side is called mine. The rows of the base keep its order, unless one side
 * alone has sorted or moved them (or both alike): then they keep that side's. An added row follows the row it followed
 * where it was added; several in one place go by how far from that row they stood, then by key.
 */
final class RowOrder {
    private static final Comparator<Placed> BY_PLACE = Comparator.comparingInt(Placed::after)
            .thenComparingInt(Placed::distance)
            .thenComparing(placed -> placed.trio().named().id())
            .thenComparing(placed -> placed.trio().named().row().cells().toString());

    private final List<ThreeWayRow> trios;

    private RowOrder(List<ThreeWayRow> trios) {
        this.trios = trios;
    }

    /** @param trios those of the base in its order, then the added ones */
    static List<ThreeWayRow> of(List<ThreeWayRow> trios) {
        return new RowOrder(trios).ordered();
    }

    /** An added row: {@code after} is the place of the row before it, -1 at the top; {@code distance} counts from it. */
    private record Placed(ThreeWayRow trio, int after, int distance) {}

    private List<ThreeWayRow> ordered() {
        var kept = baseRows();
        var place = new IdentityHashMap<ThreeWayRow, Integer>();
        for (int at = 0; at < kept.size(); at++) {
            place.put(kept.get(at), at);
        }
        var added = new IdentityHashMap<ThreeWayRow, Placed>();
        place(added, sequence(Parent.MINE), place);
        place(added, sequence(Parent.THEIRS), place);
        var between = new HashMap<Integer, List<ThreeWayRow>>();
        added.values().stream()
                .sorted(BY_PLACE)
                .forEach(placed -> between.computeIfAbsent(placed.after, any -> new ArrayList<>())
                        .add(placed.trio));
        var ordered = new ArrayList<>(between.getOrDefault(-1, List.of()));
        for (int at = 0; at < kept.size(); at++) {
            ordered.add(kept.get(at));
            ordered.addAll(between.getOrDefault(at, List.of()));
        }
        return ordered;
    }

    /** A row that both added stands where it stands nearer the top. */
    private static void place(
            Map<ThreeWayRow, Placed> added, List<ThreeWayRow> sequence, Map<ThreeWayRow, Integer> place) {
        int after = -1;
        int distance = 0;
        for (var trio : sequence) {
            if (trio.isAdded()) {
                var placed = new Placed(trio, after, distance++);
                added.merge(trio, placed, (one, other) -> BY_PLACE.compare(one, other) <= 0 ? one : other);
            } else {
                after = Objects.requireNonNull(place.get(trio), "place");
                distance = 0;
            }
        }
    }

    private List<ThreeWayRow> baseRows() {
        var base = trios.stream().filter(trio -> !trio.isAdded()).toList();
        var mine =
                sequence(Parent.MINE).stream().filter(trio -> !trio.isAdded()).toList();
        var theirs =
                sequence(Parent.THEIRS).stream().filter(trio -> !trio.isAdded()).toList();
        if (isMoved(mine) && (!isMoved(theirs) || mine.equals(theirs))) {
            return withOthers(mine, base);
        }
        return isMoved(theirs) && !isMoved(mine) ? withOthers(theirs, base) : base;
    }

    /** A side's order of the base's rows; each row that the side removed follows the row it followed in the base. */
    private static List<ThreeWayRow> withOthers(List<ThreeWayRow> moved, List<ThreeWayRow> base) {
        var present = new IdentityHashMap<ThreeWayRow, List<ThreeWayRow>>();
        moved.forEach(trio -> present.put(trio, new ArrayList<>()));
        var top = new ArrayList<ThreeWayRow>();
        List<ThreeWayRow> before = top;
        for (var trio : base) {
            if (present.containsKey(trio)) {
                before = present.get(trio);
            } else {
                before.add(trio);
            }
        }
        var all = new ArrayList<>(top);
        for (var trio : moved) {
            all.add(trio);
            all.addAll(present.get(trio));
        }
        return all;
    }

    private static boolean isMoved(List<ThreeWayRow> sequence) {
        for (int at = 1; at < sequence.size(); at++) {
            if (index(sequence.get(at), Parent.BASE) < index(sequence.get(at - 1), Parent.BASE)) {
                return true;
            }
        }
        return false;
    }

    /** Where a row stands in a side that has it. */
    private static int index(ThreeWayRow trio, Parent side) {
        return Objects.requireNonNull(trio.of(side), "row").index();
    }

    private List<ThreeWayRow> sequence(Parent side) {
        return trios.stream()
                .filter(trio -> trio.of(side) != null)
                .sorted(Comparator.comparingInt(trio -> index(trio, side)))
                .toList();
    }
}
