package uk.safersheets.store;

import java.util.List;

/**
 * A reconciliation to be kept.
 *
 * @param act that it was reconciled; its book is the fund
 * @param added transactions that no import told of before
 * @param told every transaction its import tells of, these among them
 * @param answer what it came to
 */
public record NewReconciliation(
        Act act, String source, List<NewFile> files, List<LedgerRow> added, List<LedgerRow> told, byte[] answer) {

    /** One file of it. */
    public record NewFile(String part, String name, byte[] bytes) {}
}
