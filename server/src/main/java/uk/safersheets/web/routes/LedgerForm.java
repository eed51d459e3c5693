package uk.safersheets.web.routes;

/**
 * A ledger alone, as the part of a form.
 *
 * @param ledger the ledger's export, .csv or .xlsx
 */
record LedgerForm(byte[] ledger) {}
