/** Builds a template's workbook from its text. */
package uk.safersheets.excel.template;
