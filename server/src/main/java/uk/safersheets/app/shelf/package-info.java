/** Books as somebody sees them, by their partnership and with how they stand. */
package uk.safersheets.app.shelf;
