package uk.safersheets.check.rule;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import uk.safersheets.cell.CellRef;
import uk.safersheets.check.CheckContext;
import uk.safersheets.formula.Formula;
import uk.safersheets.formula.Reference;

/** What one formula of a rule rests on and should not: what it reads itself, and the cells the rule hands to it. */
final class RuleDependencies {
    private final CheckContext inspection;
    private final Formula formula;
    private final boolean readsCell;
    private final boolean readsCells;

    RuleDependencies(CheckContext inspection, Formula formula) {
        this.inspection = inspection;
        this.formula = formula;
        this.readsCell = reads("Cell");
        this.readsCells = reads("Cells");
    }

    private boolean reads(String name) {
        return formula.references().stream()
                .anyMatch(reference ->
                        reference instanceof Reference.Name read && read.name().equalsIgnoreCase(name));
    }

    Set<CellRef> about(RuleTarget target) {
        var own = inspection.doubt(formula, target);
        if (readsCell && target.content() != null && target.content().entry().isCalculated()) {
            var behind = inspection.formula(target.content());
            return together(own, inspection.doubt(behind, target.table(), target.row()));
        }
        if (readsCells && target.grid() != null) {
            return together(own, inspection.doubt(wholeColumn(target), target.table(), -1));
        }
        return own;
    }

    private Formula wholeColumn(RuleTarget target) {
        String escaped = Objects.requireNonNull(target.heading(), "heading").replaceAll("([\\[\\]#'])", "'$1");
        return inspection.formula(target.table() + "[" + escaped + "]");
    }

    private static Set<CellRef> together(Set<CellRef> one, Set<CellRef> other) {
        if (other.isEmpty()) {
            return one;
        }
        var both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }
}
