/** Brings everything kept from one store to another, of the same kind or the other. */
package uk.safersheets.store.move;
