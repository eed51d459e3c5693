package uk.safersheets.check.rule;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import uk.safersheets.cell.CellRef;
import uk.safersheets.check.CheckContext;
import uk.safersheets.formula.Formula;

/** What one formula of a rule rests on and should not: what it reads itself, and the cells the rule hands to it. */
final class RuleDependencies {
    private final CheckContext inspection;
    private final PreparedRule.Asked asked;

    RuleDependencies(CheckContext inspection, PreparedRule.Asked asked) {
        this.inspection = inspection;
        this.asked = asked;
    }

    Set<CellRef> about(RuleTarget target) {
        var own = inspection.doubt(asked.formula(), target);
        if (asked.readsCell()
                && target.content() != null
                && target.content().entry().isCalculated()) {
            var behind = inspection.formula(target.content());
            return together(own, inspection.doubt(behind, target.table(), target.row()));
        }
        if (asked.readsCells() && target.grid() != null) {
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
