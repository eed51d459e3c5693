/** Named functions on whether something worked, on harm and on surveys. */
package uk.safersheets.functions.evidence;
