/** Distributions, quantiles, regression and ranking. */
package uk.safersheets.formula.library.statistics;
