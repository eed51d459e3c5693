/** Books as JSON. */
package uk.safersheets.api.book;
