/** Single cells written into a workbook whose other bytes stay. */
package uk.safersheets.excel.patch;
