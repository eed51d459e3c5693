/** The other books of a partnership, as the rules of a workbook may read them. */
package uk.safersheets.app.books;
