/** The record of every event, chained and sealed. */
package uk.safersheets.store.audit;
