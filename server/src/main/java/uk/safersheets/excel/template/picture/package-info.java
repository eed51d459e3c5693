/** The charts whose figures stand on their own sheet, worked out by Excel's formulas from a table with a role. */
package uk.safersheets.excel.template.picture;
