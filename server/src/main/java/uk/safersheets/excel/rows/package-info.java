/** Rows that come, go and move in the tables of a workbook. */
package uk.safersheets.excel.rows;
