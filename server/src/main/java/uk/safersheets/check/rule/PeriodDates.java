package uk.safersheets.check.rule;

import uk.safersheets.cell.Severity;
import uk.safersheets.cell.Value;
import uk.safersheets.check.CheckContext;
import uk.safersheets.check.Checker;
import uk.safersheets.check.DisplayText;
import uk.safersheets.check.FaultCollector;
import uk.safersheets.check.Finding;
import uk.safersheets.contract.FieldRole;
import uk.safersheets.contract.NamedCells;
import uk.safersheets.contract.Type;

/** A period that ends before it starts, where the contract has both dates and no rule of its own about them. */
public final class PeriodDates implements Checker {
    private static final String RULE = "V011";

    @Override
    public void look(CheckContext inspection, FaultCollector faults) {
        var contract = inspection.contract();
        if (contract.rules().stream().anyMatch(rule -> rule.id().equals(RULE))) {
            return;
        }
        var cells = new NamedCells(contract, inspection.submission());
        var start = cells.cell(FieldRole.PERIOD_START);
        var end = cells.cell(FieldRole.PERIOD_END);
        if (start.isEmpty() || end.isEmpty()) {
            return;
        }
        if (start.get().value() instanceof Value.Number from
                && end.get().value() instanceof Value.Number to
                && to.amount().compareTo(from.amount()) < 0) {
            faults.add(Finding.of(RULE, Severity.ERROR)
                    .cell(end.get().ref())
                    .label(contract.label(FieldRole.PERIOD_END))
                    .found(to)
                    .message("You entered " + DisplayText.as(Type.DATE, to) + ", which is before the period starts.")
                    .fix("Enter a period end after " + DisplayText.as(Type.DATE, from) + ".")
                    .build());
        }
    }
}
