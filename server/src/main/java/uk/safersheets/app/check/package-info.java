/** Checks and recalculates a workbook, or a snapshot of one, against the template version it was made from. */
package uk.safersheets.app.check;
