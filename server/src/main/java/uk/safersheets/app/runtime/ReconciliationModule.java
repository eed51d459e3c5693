package uk.safersheets.app.runtime;

import java.time.Clock;
import uk.safersheets.app.reconciliation.ProposeLayout;
import uk.safersheets.app.reconciliation.ReconciliationSteps;
import uk.safersheets.app.reconciliation.SpentWriter;
import uk.safersheets.app.reconciliation.SubmitReconciliation;
import uk.safersheets.excel.opc.UploadLimits;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.reconciliation.Reconciliations;
import uk.safersheets.store.reconciliation.Transactions;

/** Reconciliations of a fund with its ledger. */
public record ReconciliationModule(
        SubmitReconciliation submit, ReconciliationSteps steps, SpentWriter spent, ProposeLayout proposeLayout) {

    static ReconciliationModule of(Database database, WorkbookModule workbooks, UploadLimits limits, Clock clock) {
        var reconciliations = new Reconciliations(database);
        var submit = new SubmitReconciliation(workbooks.read(), reconciliations, new Transactions(database), clock);
        return new ReconciliationModule(
                submit,
                new ReconciliationSteps(reconciliations, submit, clock),
                new SpentWriter(workbooks.read(), workbooks.recalculate()),
                new ProposeLayout(limits));
    }
}
