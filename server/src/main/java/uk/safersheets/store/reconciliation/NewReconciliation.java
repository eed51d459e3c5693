package uk.safersheets.store.reconciliation;

import java.util.List;
import uk.safersheets.ledger.Transaction;
import uk.safersheets.store.audit.AuditEvent;

/**
 * A reconciliation to be kept.
 *
 * @param act that it was reconciled; its book is the fund
 * @param added transactions that no import told of before
 * @param told every transaction its import tells of, these among them
 * @param answer what it came to
 */
public record NewReconciliation(
        AuditEvent act,
        String source,
        List<NewFile> files,
        List<Transaction> added,
        List<Transaction> told,
        byte[] answer) {

    /** One file of it. */
    public record NewFile(String part, String name, byte[] bytes) {}
}
