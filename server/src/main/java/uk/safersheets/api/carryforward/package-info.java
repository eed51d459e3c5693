/** The next period's book as JSON. */
package uk.safersheets.api.carryforward;
