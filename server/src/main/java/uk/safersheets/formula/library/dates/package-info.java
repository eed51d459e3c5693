/** Dates and times. */
package uk.safersheets.formula.library.dates;
