package uk.safersheets.compare.diff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;

/**
 * Which row of the older table is which row of the newer. Rows pair by key; where a key stands more than once, rows
 * with the same entries pair first and the rest in order, so that sorting changes nothing. What is left pairs as
 * renamed where {@link RenameDetector} finds it certain.
 *
 * @param pairs in the order of the newer table
 * @param removed rows that only the older has, in its order
 * @param added rows that only the newer has, in its order
 */
public record RowMatches(List<Pair> pairs, List<EntryRow> removed, List<EntryRow> added) {

    /** One row of both. */
    public record Pair(EntryRow old, EntryRow now, boolean renamed) {}

    public static RowMatches of(EntryTable old, EntryTable now) {
        var fingerprints = Fingerprints.of(old, now);
        var pairs = new ArrayList<Pair>();
        byKey(old.rows(), now.rows(), fingerprints, pairs);
        pairs.addAll(RenameDetector.among(
                unpaired(old.rows(), pairs.stream().map(Pair::old).toList()),
                unpaired(now.rows(), pairs.stream().map(Pair::now).toList()),
                fingerprints));
        return of(old.rows(), now.rows(), pairs);
    }

    /** The pairs among some rows of two tables by key alone. */
    public static List<Pair> sameKeys(EntryTable old, List<EntryRow> olds, EntryTable now, List<EntryRow> nows) {
        var pairs = new ArrayList<Pair>();
        byKey(olds, nows, Fingerprints.of(old, now), pairs);
        return pairs;
    }

    /** These pairs, and all other rows as removed or added. */
    public static RowMatches of(List<EntryRow> old, List<EntryRow> now, List<Pair> pairs) {
        return new RowMatches(
                pairs.stream()
                        .sorted(Comparator.comparingInt(pair -> pair.now().index()))
                        .toList(),
                unpaired(old, pairs.stream().map(Pair::old).toList()),
                unpaired(now, pairs.stream().map(Pair::now).toList()));
    }

    private static void byKey(List<EntryRow> olds, List<EntryRow> nows, Fingerprints fingerprints, List<Pair> pairs) {
        var oldById = byId(olds);
        byId(nows).forEach((id, rows) -> {
            var candidates = oldById.getOrDefault(id, List.of());
            if (candidates.size() == 1 && rows.size() == 1) {
                pairs.add(new Pair(candidates.get(0), rows.get(0), false));
            } else if (!candidates.isEmpty()) {
                pairs.addAll(duplicates(candidates, rows, fingerprints));
            }
        });
    }

    private static List<Pair> duplicates(List<EntryRow> olds, List<EntryRow> nows, Fingerprints fingerprints) {
        Map<Object, Queue<EntryRow>> alike = new HashMap<>();
        olds.forEach(row -> alike.computeIfAbsent(fingerprints.ofOld(row), any -> new ArrayDeque<>())
                .add(row));
        var pairs = new ArrayList<Pair>();
        var rest = new ArrayDeque<EntryRow>();
        for (var now : nows) {
            var same = alike.get(fingerprints.ofNow(now));
            if (same == null || same.isEmpty()) {
                rest.add(now);
            } else {
                pairs.add(new Pair(same.remove(), now, false));
            }
        }
        for (var old : unpaired(olds, pairs.stream().map(Pair::old).toList())) {
            if (!rest.isEmpty()) {
                pairs.add(new Pair(old, rest.remove(), false));
            }
        }
        return pairs;
    }

    private static Map<String, List<EntryRow>> byId(List<EntryRow> rows) {
        var byId = new HashMap<String, List<EntryRow>>();
        rows.forEach(
                row -> byId.computeIfAbsent(row.id(), any -> new ArrayList<>(1)).add(row));
        return byId;
    }

    private static List<EntryRow> unpaired(List<EntryRow> rows, List<EntryRow> paired) {
        Set<Integer> taken = new HashSet<>();
        paired.forEach(row -> taken.add(row.index()));
        return rows.stream().filter(row -> !taken.contains(row.index())).toList();
    }
}
