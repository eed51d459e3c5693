/** Finding values, and what refers to cells. */
package uk.safersheets.formula.library.lookup;
