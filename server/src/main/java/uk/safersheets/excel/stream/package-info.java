/** Spreadsheets that others publish, read row by row: of the largest no more than a row is held. */
package uk.safersheets.excel.stream;
