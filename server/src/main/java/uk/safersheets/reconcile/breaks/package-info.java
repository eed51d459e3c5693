/** What does not tie, and why. */
package uk.safersheets.reconcile.breaks;
