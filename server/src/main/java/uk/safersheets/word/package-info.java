/** Word documents: what they say, what is filled into them, and packs. */
package uk.safersheets.word;
