/** Finds books by the words of what was written in them and said of them. */
package uk.safersheets.app.search;
