/** The words, numbers and marks of a sentence. */
package uk.safersheets.prose.token;
