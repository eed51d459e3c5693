/** Comparisons, merges and cell histories as JSON. */
package uk.safersheets.api.compare;
