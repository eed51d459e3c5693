/** Looks a template's workbook over before it is used. */
package uk.safersheets.excel.validator;
