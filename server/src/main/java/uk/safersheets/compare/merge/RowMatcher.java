package uk.safersheets.compare.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import uk.safersheets.compare.diff.EntryRow;
import uk.safersheets.compare.diff.EntryTable;
import uk.safersheets.compare.diff.RowMatches;

/** Finds which rows of three workbooks are the same row. */
final class RowMatcher {
    private final EntryTable base;
    private final EntryTable mine;
    private final EntryTable theirs;

    private RowMatcher(EntryTable base, EntryTable mine, EntryTable theirs) {
        this.base = base;
        this.mine = mine;
        this.theirs = theirs;
    }

    /** Every row of any of the three: those of the base in its order, then the added ones. */
    static List<ThreeWayRow> of(EntryTable base, EntryTable mine, EntryTable theirs) {
        return new RowMatcher(base, mine, theirs).all();
    }

    private List<ThreeWayRow> all() {
        var foundInMine = RowMatches.of(base, mine);
        var foundInTheirs = RowMatches.of(base, theirs);
        var toMine = sharingRenames(foundInMine, mine, foundInTheirs);
        var toTheirs = sharingRenames(foundInTheirs, theirs, foundInMine);
        var inMine = byBase(toMine);
        var inTheirs = byBase(toTheirs);
        var trios = new ArrayList<ThreeWayRow>();
        for (var row : base.rows()) {
            trios.add(new ThreeWayRow(row, inMine.get(row.index()), inTheirs.get(row.index())));
        }
        addAdded(trios, toMine.added(), toTheirs.added());
        return trios;
    }

    /**
     * Where the other side renamed a row and this side has a new row of that key in place of the old, it is the same
     * renaming, even when so much else changed here that nobody could tell from this side alone.
     */
    private RowMatches sharingRenames(RowMatches pairing, EntryTable side, RowMatches other) {
        var removed = pairing.removed().stream().map(EntryRow::index).collect(Collectors.toSet());
        Map<String, EntryRow> added = new HashMap<>();
        pairing.added().forEach(row -> added.putIfAbsent(row.id(), row));
        var pairs = new ArrayList<>(pairing.pairs());
        for (var renaming : other.pairs()) {
            if (renaming.renamed() && removed.contains(renaming.old().index())) {
                var same = added.remove(renaming.now().id());
                if (same != null) {
                    pairs.add(new RowMatches.Pair(renaming.old(), same, true));
                }
            }
        }
        return RowMatches.of(base.rows(), side.rows(), pairs);
    }

    private void addAdded(List<ThreeWayRow> trios, List<EntryRow> inMine, List<EntryRow> inTheirs) {
        var pairs = RowMatches.sameKeys(mine, inMine, theirs, inTheirs);
        Set<Integer> paired = new HashSet<>();
        Map<Integer, EntryRow> partner = new HashMap<>();
        pairs.forEach(pair -> {
            partner.put(pair.old().index(), pair.now());
            paired.add(pair.now().index());
        });
        inMine.forEach(row -> trios.add(new ThreeWayRow(null, row, partner.get(row.index()))));
        inTheirs.stream()
                .filter(row -> !paired.contains(row.index()))
                .forEach(row -> trios.add(new ThreeWayRow(null, null, row)));
    }

    private static Map<Integer, EntryRow> byBase(RowMatches pairing) {
        return pairing.pairs().stream()
                .collect(Collectors.toMap(pair -> pair.old().index(), RowMatches.Pair::now));
    }
}
