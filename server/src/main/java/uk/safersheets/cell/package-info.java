/** The words of a sheet: values, references, dates, and the submission that holds them. */
package uk.safersheets.cell;
