/** The days of an export, and what must be asked before they can be read. */
package uk.safersheets.ledger.dates;
