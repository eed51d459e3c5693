/** Named functions on crime figures. */
package uk.safersheets.functions.crime;
