/** Submitting: a workbook becomes the next version of its book, or is merged with what came first. */
package uk.safersheets.app.version;
