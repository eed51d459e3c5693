/** Comparisons and returns as workbooks and Word documents. */
package uk.safersheets.excel.report;
