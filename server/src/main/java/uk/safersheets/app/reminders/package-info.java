/** Who is reminded of what is due, in which words, and when. */
package uk.safersheets.app.reminders;
