package uk.safersheets.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.safersheets.budget.Work;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.cell.CellRef;

/** Every fault found so far, and which cells it leaves unusable. */
public final class FaultCollector {
    private static final int CELLS_A_FINDING = 20;

    private final List<CellFault> all = new ArrayList<>();
    private final Map<CellRef, Set<String>> entries = new HashMap<>();
    private final Set<CellRef> unusable = new HashSet<>();

    public void add(CellFault fault) {
        WorkBudget.count(Work.FINDINGS, 1 + fault.alone().cells().size() / CELLS_A_FINDING);
        all.add(fault);
    }

    /** Adds what is wrong with an entry, so that a rule with the same id need not repeat it. */
    public void addEntry(CellFault fault) {
        add(fault);
        for (var cell : fault.alone().cells()) {
            entries.computeIfAbsent(cell, unknown -> new HashSet<>(2))
                    .add(fault.alone().ruleId());
        }
    }

    /** Adds a finding that stands alone. */
    public void add(Finding finding) {
        add(CellFault.alone(finding));
    }

    /** A cell that holds nothing a rule could work with; the error that says so is reported, and blocks approval. */
    public void addUnusable(CellRef cell) {
        unusable.add(cell);
    }

    public boolean isUnusable(CellRef cell) {
        return unusable.contains(cell);
    }

    /** Whether the entry in this cell has already been found wrong under this id. */
    public boolean hasEntry(CellRef cell, String ruleId) {
        return entries.getOrDefault(cell, Set.of()).contains(ruleId);
    }

    List<CellFault> all() {
        return all;
    }
}
