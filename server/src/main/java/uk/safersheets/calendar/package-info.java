/** Deadlines as calendar files. */
package uk.safersheets.calendar;
