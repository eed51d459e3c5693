package uk.safersheets.store.reconciliation;

import java.time.LocalDate;

/**
 * One transaction of a ledger as it is kept.
 *
 * @param pence above zero for money spent
 */
public record LedgerRow(
        String source,
        String number,
        String line,
        LocalDate date,
        long pence,
        String costCentre,
        String subjective,
        String project,
        String reference,
        String supplier,
        String description) {}
