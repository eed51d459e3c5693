/**
 * Exports of a finance system, read by a map that says which heading means what. Money is whole pence; a row that is no
 * transaction is counted, never lost. The only home of Commons CSV.
 */
package uk.safersheets.ledger;
