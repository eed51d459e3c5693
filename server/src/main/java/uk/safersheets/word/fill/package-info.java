/** Figures written into Word reports, which otherwise stay as they are, part for part. */
package uk.safersheets.word.fill;
