package uk.safersheets.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.safersheets.cell.CellRef;

/** Every fault found so far, and which cells it leaves unusable. */
final class Faults {
    private final List<Fault> all = new ArrayList<>();
    private final Map<CellRef, Set<String>> entries = new HashMap<>();
    private final Set<CellRef> unusable = new HashSet<>();

    void add(Fault fault) {
        all.add(fault);
    }

    /** Adds what is wrong with an entry, so that a rule with the same id need not repeat it. */
    void addEntry(Fault fault) {
        add(fault);
        for (var cell : fault.alone().cells()) {
            entries.computeIfAbsent(cell, unknown -> new HashSet<>(2))
                    .add(fault.alone().ruleId());
        }
    }

    /** Adds a finding that stands alone. */
    void add(Finding finding) {
        add(Fault.alone(finding));
    }

    /** A cell that holds nothing a rule could work with; the error that says so is reported, and blocks approval. */
    void addUnusable(CellRef cell) {
        unusable.add(cell);
    }

    boolean isUnusable(CellRef cell) {
        return unusable.contains(cell);
    }

    /** Whether the entry in this cell has already been found wrong under this id. */
    boolean hasEntry(CellRef cell, String ruleId) {
        return entries.getOrDefault(cell, Set.of()).contains(ruleId);
    }

    List<Fault> all() {
        return all;
    }
}
