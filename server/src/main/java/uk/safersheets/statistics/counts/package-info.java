/** Counts of events: whether two differ, between which values the true one lies, rates, many comparisons at once. */
package uk.safersheets.statistics.counts;
