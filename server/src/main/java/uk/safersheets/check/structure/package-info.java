/** Whether the template's tables, rows, headings and formulas are as they were. */
package uk.safersheets.check.structure;
