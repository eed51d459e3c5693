/** Reads the text of an example: what a filled workbook holds. */
package uk.safersheets.text.example;
