/** Reminders over HTTP. */
package uk.safersheets.api.reminders;
