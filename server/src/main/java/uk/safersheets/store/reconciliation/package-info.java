/** Reconciliations, their acts, and the transactions of every ledger. */
package uk.safersheets.store.reconciliation;
