/** The return to the funder, from a funding workbook and its ledger. */
package uk.safersheets.app.returns;
