/** Entries carried into an empty workbook. */
package uk.safersheets.compare.carryforward;
