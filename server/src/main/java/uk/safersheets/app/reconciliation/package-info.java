/** A fund held against its ledger: reading the export, matching, decisions, items, signatures. */
package uk.safersheets.app.reconciliation;
