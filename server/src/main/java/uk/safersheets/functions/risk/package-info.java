/** Named functions on risk scores. */
package uk.safersheets.functions.risk;
