/** Reconciliations, reading reports and decisions as JSON; what is stored of them carries a format number. */
package uk.safersheets.api.reconciliation;
