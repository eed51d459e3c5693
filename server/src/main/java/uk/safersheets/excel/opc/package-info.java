/** The package of an Excel file: its parts, within limits, and its XML. */
package uk.safersheets.excel.opc;
