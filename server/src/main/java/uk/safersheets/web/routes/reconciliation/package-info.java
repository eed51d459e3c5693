/** Routes of funds and their ledgers. */
package uk.safersheets.web.routes.reconciliation;
