/** Which line a transaction belongs to. */
package uk.safersheets.reconcile.match;
