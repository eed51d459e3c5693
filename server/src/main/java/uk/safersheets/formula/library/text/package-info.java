/** Texts, and numbers as text. */
package uk.safersheets.formula.library.text;
