/** Who wants reminders by e-mail, and what became of each day's. */
package uk.safersheets.store.reminders;
