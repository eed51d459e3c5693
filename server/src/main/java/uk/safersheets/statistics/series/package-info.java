/** Figures over the periods: the limits within which they vary, and the points and runs that do not belong there. */
package uk.safersheets.statistics.series;
