/** What rules ask of other books of the partnership, and which versions they were answered from. */
package uk.safersheets.check.books;
