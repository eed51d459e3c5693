/**
 * Money that ties and money that does not: a ledger's transactions matched to the lines of a fund, the breaks, and the
 * statement that balances or names the difference. The same input gives the same answer, whatever the order of its rows.
 */
package uk.safersheets.reconcile;
