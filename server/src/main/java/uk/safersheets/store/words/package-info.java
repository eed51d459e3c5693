/** The words of texts, as they are kept and asked for. */
package uk.safersheets.store.words;
