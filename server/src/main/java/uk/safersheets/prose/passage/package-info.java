/** Where the paragraphs, headings, lists, rows and sentences of a text begin and end. */
package uk.safersheets.prose.passage;
