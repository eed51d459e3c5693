package uk.safersheets.check;

/** Every rule of the contract, one after the other. */
final class RuleCheck implements Checker {
    @Override
    public void look(Inspection inspection, Faults faults) {
        var unchecked = new UncheckedByCause(inspection);
        inspection
                .contract()
                .rules()
                .forEach(rule -> new RuleRun(inspection, faults, rule).run().ifPresent(unchecked::add));
        unchecked.findings().forEach(faults::add);
    }
}
