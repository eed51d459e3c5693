/** Documents for people, as parts in reading order, whatever file they are written as. */
package uk.safersheets.document;
