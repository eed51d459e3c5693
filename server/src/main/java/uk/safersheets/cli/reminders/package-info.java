/** Commands about what is due. */
package uk.safersheets.cli.reminders;
