/** Versions, events and receipts as JSON. */
package uk.safersheets.api.version;
