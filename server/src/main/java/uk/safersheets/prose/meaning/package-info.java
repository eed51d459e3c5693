/** What a number says of something: how much, how much more, and which way. */
package uk.safersheets.prose.meaning;
