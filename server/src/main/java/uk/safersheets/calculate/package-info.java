/** The registered formulas, worked out over an officer's entries. */
package uk.safersheets.calculate;
