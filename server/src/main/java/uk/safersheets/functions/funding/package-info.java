/** Named functions on funding options. */
package uk.safersheets.functions.funding;
