/** Excel's own functions by name, and what they share. */
package uk.safersheets.formula.library;
