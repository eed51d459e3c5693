/** Excel formulas: parsed once, evaluated in any scope, exact decimals. */
package uk.safersheets.formula;
