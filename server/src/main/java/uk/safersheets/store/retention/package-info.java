/** Legal holds and disposal. */
package uk.safersheets.store.retention;
