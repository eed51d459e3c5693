/** What a figure of a sentence may mean, how likely each is, and which of them it agrees with. */
package uk.safersheets.textcheck.reading;
