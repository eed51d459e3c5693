/** Named functions on counts, rates and positions, for any template. */
package uk.safersheets.functions.rates;
