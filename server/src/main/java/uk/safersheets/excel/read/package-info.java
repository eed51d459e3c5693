/** From a workbook to a submission. */
package uk.safersheets.excel.read;
