/**
 * One workbook held against its contract. Findings are data; {@link uk.safersheets.check.Wording} makes the
 * sentence.
 */
package uk.safersheets.check;
