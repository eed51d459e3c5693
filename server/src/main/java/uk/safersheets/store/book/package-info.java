/** Books. */
package uk.safersheets.store.book;
