/** What may stand in the cells that people fill. */
package uk.safersheets.check.entry;
