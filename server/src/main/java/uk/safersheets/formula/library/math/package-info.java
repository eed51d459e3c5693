/** Sums, rounding and conditional sums. */
package uk.safersheets.formula.library.math;
