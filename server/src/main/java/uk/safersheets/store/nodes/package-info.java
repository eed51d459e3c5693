/** What the nodes of one installation tell one another through the store they share. None of it is part of the record. */
package uk.safersheets.store.nodes;
