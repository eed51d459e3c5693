package uk.safersheets.check.rule;

import uk.safersheets.check.CheckContext;
import uk.safersheets.check.Checker;
import uk.safersheets.check.FaultCollector;

/** Every rule of the contract, one after the other. */
public final class RuleCheck implements Checker {
    @Override
    public void look(CheckContext inspection, FaultCollector faults) {
        var unchecked = new UncheckedByCause(inspection);
        for (var rule : PreparedRules.of(inspection.prepared()).all()) {
            new RuleRun(inspection, faults, rule).run().forEach(unchecked::add);
        }
        unchecked.findings().forEach(faults::add);
    }
}
