/** Collections of returns, and what was done in them. */
package uk.safersheets.store.collection;
