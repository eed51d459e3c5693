/**
 * Exports of a finance system, read by a map that says which heading means what. Money is whole pence; a row that is no
 * transaction is accounted for in the reading report, never lost.
 */
package uk.safersheets.ledger;
