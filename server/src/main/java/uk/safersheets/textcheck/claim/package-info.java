/** What a sentence says without a figure, held against the workbooks. */
package uk.safersheets.textcheck.claim;
