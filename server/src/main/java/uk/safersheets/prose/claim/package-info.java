/** What sentences say without a figure: which way things went, how many of them, and what there was most of. */
package uk.safersheets.prose.claim;
