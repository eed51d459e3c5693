/** The numbers of a sentence: what each is by itself, and which are no figures. */
package uk.safersheets.prose.number;
