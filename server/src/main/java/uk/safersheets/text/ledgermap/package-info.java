/** Reads the map of a ledger, and proposes one. */
package uk.safersheets.text.ledgermap;
