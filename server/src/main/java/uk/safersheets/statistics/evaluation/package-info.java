/** Whether something that was done made a difference. */
package uk.safersheets.statistics.evaluation;
