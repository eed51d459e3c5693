/** Versions, late submissions and receipts. */
package uk.safersheets.store.version;
