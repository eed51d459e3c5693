package uk.safersheets.compare.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.safersheets.compare.diff.Fingerprints.Print;

/**
 * Finds rows that only changed their key. Two rows without a partner are one renamed row when all other entries agree,
 * at least one of them not blank; or, failing that, when all but one agree, at least {@value #ENOUGH} of them not blank.
 * Either way only when neither row could be paired with any other: what is ambiguous stays removed and added. The cost
 * grows with rows times columns, never with rows times rows.
 */
final class RenameDetector {
    private static final int ENOUGH = 3;

    private final Fingerprints fingerprints;
    private final List<RowMatches.Pair> pairs = new ArrayList<>();

    private RenameDetector(Fingerprints fingerprints) {
        this.fingerprints = fingerprints;
    }

    static List<RowMatches.Pair> among(List<EntryRow> removed, List<EntryRow> added, Fingerprints fingerprints) {
        var renames = new RenameDetector(fingerprints);
        if (!removed.isEmpty() && !added.isEmpty()) {
            renames.find(removed, added);
        }
        return renames.pairs;
    }

    private void find(List<EntryRow> removed, List<EntryRow> added) {
        var olds = removed.stream()
                .map(row -> new Candidate(row, fingerprints.ofOld(row)))
                .filter(candidate -> candidate.print.filled() > 0)
                .toList();
        var nows = added.stream()
                .map(row -> new Candidate(row, fingerprints.ofNow(row)))
                .filter(candidate -> candidate.print.filled() > 0)
                .toList();
        var settled = exact(olds, nows);
        near(without(olds, settled), without(nows, settled));
    }

    /** Pairs equal rows; answers with every print that both sides have, whether it was unique or ambiguous. */
    private Set<Print> exact(List<Candidate> olds, List<Candidate> nows) {
        var groups = new HashMap<Print, Group>();
        olds.forEach(row ->
                groups.computeIfAbsent(row.print, any -> new Group()).olds.add(row));
        nows.forEach(row ->
                groups.computeIfAbsent(row.print, any -> new Group()).nows.add(row));
        var settled = new HashSet<Print>();
        groups.forEach((print, group) -> {
            if (group.isShared()) {
                settled.add(print);
            }
            if (group.isOneToOne()) {
                pairs.add(new RowMatches.Pair(group.olds.get(0).row, group.nows.get(0).row, true));
            }
        });
        return settled;
    }

    private void near(List<Candidate> olds, List<Candidate> nows) {
        Map<Hole, Group> groups = new HashMap<>();
        olds.forEach(row -> row.holes()
                .forEach(hole ->
                        groups.computeIfAbsent(hole, any -> new Group()).olds.add(row)));
        nows.forEach(row -> row.holes()
                .forEach(hole ->
                        groups.computeIfAbsent(hole, any -> new Group()).nows.add(row)));
        var partners = new Partners();
        groups.values().stream().filter(Group::isShared).forEach(partners::meet);
        for (var old : olds) {
            var now = partners.only(old);
            if (now != null && old == partners.only(now) && old.isNear(now)) {
                pairs.add(new RowMatches.Pair(old.row, now.row, true));
            }
        }
    }

    private static List<Candidate> without(List<Candidate> candidates, Set<Print> settled) {
        return candidates.stream()
                .filter(candidate -> !settled.contains(candidate.print))
                .toList();
    }

    /** A row without a partner. */
    private record Candidate(EntryRow row, Print print) {
        /** One for each column without which enough is left to know the row by. */
        List<Hole> holes() {
            long[] rest = print.withoutEach();
            long filled = print.filled();
            var holes = new ArrayList<Hole>(rest.length);
            for (int column = 0; column < rest.length; column++) {
                if (filled - (print.isFilled(column) ? 1 : 0) >= ENOUGH) {
                    holes.add(new Hole(column, rest[column]));
                }
            }
            return holes;
        }

        boolean isNear(Candidate other) {
            return print.differing(other.print) == 1;
        }
    }

    /** All entries of a row but one. */
    private record Hole(int column, long rest) {}

    /** The rows of both sides that look the same. */
    private static final class Group {
        private final List<Candidate> olds = new ArrayList<>(1);
        private final List<Candidate> nows = new ArrayList<>(1);

        boolean isShared() {
            return !olds.isEmpty() && !nows.isEmpty();
        }

        boolean isOneToOne() {
            return olds.size() == 1 && nows.size() == 1;
        }
    }

    /** The one partner of each row, as long as it has only one. */
    private static final class Partners {
        private final Map<Candidate, Candidate> partner = new IdentityHashMap<>();
        private final Map<Candidate, Boolean> ambiguous = new IdentityHashMap<>();

        void meet(Group group) {
            if (group.isOneToOne()) {
                pair(group.olds.get(0), group.nows.get(0));
                pair(group.nows.get(0), group.olds.get(0));
            } else {
                group.olds.forEach(row -> ambiguous.put(row, true));
                group.nows.forEach(row -> ambiguous.put(row, true));
            }
        }

        private void pair(Candidate row, Candidate with) {
            var before = partner.putIfAbsent(row, with);
            if (before != null && before != with) {
                ambiguous.put(row, true);
            }
        }

        @Nullable
        Candidate only(Candidate row) {
            return ambiguous.containsKey(row) ? null : partner.get(row);
        }
    }
}
