/** OpenDocument spreadsheets, read row by row. */
package uk.safersheets.excel.ods;
