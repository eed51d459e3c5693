/** Compares and merges workbooks, and tells what each version of a book did to a cell. */
package uk.safersheets.app.compare;
