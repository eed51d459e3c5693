/** From a formula's text to its tree. */
package uk.safersheets.formula.parser;
