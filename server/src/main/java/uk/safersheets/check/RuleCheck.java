package uk.safersheets.check;

/** Every rule of the contract, one after the other. */
final class RuleCheck implements Checker {
    @Override
    public void look(Inspection inspection, Faults faults) {
        inspection.contract().rules().forEach(rule -> new RuleRun(inspection, faults, rule).run());
    }
}
